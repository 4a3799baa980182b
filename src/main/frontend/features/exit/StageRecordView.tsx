import { useLoaded } from '../../shared/api/use-loaded';
import { Button } from '../../shared/ui/Button';
import { Empty } from '../../shared/ui/Empty';
import { LoadedView } from '../../shared/ui/LoadedView';
import { AnswerView, WaiverView } from '../../shared/criteria/AnswerView';
import { StateMark } from '../../shared/criteria/CriterionRow';
import type { Answer, Criterion, ExitApi, Known, StageRecord } from './exit-api';
import { CANVAS, PERSON } from '../../shared/criteria/names';

const ANSWERED = ['question', PERSON, CANVAS];

/** `version` changes with every answer, so that a record that is open is read again. */
type Props = { api: ExitApi; stage: string; version: string; close: () => void };

/** All that is known about one stage, to be read: its criteria with every answer that was given. */
export function StageRecordView({ api, stage, version, close }: Props) {
    const [loaded, reload] = useLoaded(`${stage} ${version}`, (signal) => api.stage(stage, signal));
    return (
        <section class="pipewright-record">
            <LoadedView loaded={loaded} retry={reload}>
                {(record) => <Record record={record} />}
            </LoadedView>
            <Button look="link" onClick={close}>
                {AJS.I18n.getText('pipewright.exit.panel.record.close')}
            </Button>
        </section>
    );
}

function Record({ record }: { record: StageRecord }) {
    return (
        <>
            <h4>{AJS.I18n.getText('pipewright.exit.panel.record', record.name)}</h4>
            {record.criteria.length === 0 ? (
                <Empty sentence={AJS.I18n.getText('pipewright.exit.panel.criteria.none')} />
            ) : (
                <ul class="pipewright-criteria-list">
                    {record.criteria.map((known) => (
                        <KnownCriterion key={known.criterion.id} known={known} />
                    ))}
                </ul>
            )}
        </>
    );
}

function KnownCriterion({ known: { criterion, retired, history } }: { known: Known }) {
    return (
        <li class={`pipewright-criterion is-${criterion.state}`} data-known={criterion.id}>
            <div class="pipewright-criterion-line">
                <StateMark criterion={criterion} />
                <span class="pipewright-criterion-title">
                    <span class="pipewright-criterion-name">{criterion.title}</span>{' '}
                    {retired && <span class="pipewright-muted">{AJS.I18n.getText('pipewright.exit.panel.record.retired')}</span>}
                </span>
            </div>
            <WhatIsKnown criterion={criterion} />
            <Earlier answers={history.slice(1)} kind={criterion.kind} />
        </li>
    );
}

/** What is to be done stands at the present stage only. */
function WhatIsKnown({ criterion: { answer, kind, note, waiver } }: { criterion: Criterion }) {
    return (
        <>
            {note && <p>{note}</p>}
            {answer && <AnswerView answer={answer} kind={kind} />}
            {waiver && <WaiverView waiver={waiver} />}
            {!answer && ANSWERED.includes(kind) && <p class="pipewright-muted">{AJS.I18n.getText('pipewright.exit.panel.record.open')}</p>}
        </>
    );
}

function Earlier({ answers, kind }: { answers: readonly Answer[]; kind: string }) {
    return answers.length === 0 ? null : (
        <details class="pipewright-earlier">
            <summary>{AJS.I18n.getText('pipewright.exit.panel.record.earlier', answers.length)}</summary>
            {answers.map((answer) => (
                <AnswerView key={answer.at} answer={answer} kind={kind} />
            ))}
        </details>
    );
}
