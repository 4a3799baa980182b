import { useState } from 'preact/hooks';
import { Button } from '../../shared/ui/Button';
import { Confirm } from '../../shared/ui/Confirm';
import { Lozenge } from '../../shared/ui/marks';
import { Message } from '../../shared/ui/Message';
import type { Criterion, Pipeline } from './criteria-api';
import { CriterionForm } from './CriterionForm';
import type { StageProps } from './StageSection';

type Props = StageProps & {
    criterion: Criterion;
    /** The version that somebody began to change; none while nobody does. */
    seen: Criterion | undefined;
    /** Whether it was retired while somebody was changing it. */
    gone: boolean;
    first: boolean;
    last: boolean;
    busy: boolean;
    edit: () => void;
    close: () => void;
    saved: (fresh: Pipeline) => void;
    move: (by: -1 | 1) => void;
    retire: () => Promise<void>;
};

/** A criterion of a stage, or the form that changes it. */
export function CriterionItem(props: Props) {
    const { criterion, seen } = props;
    return (
        <li id={`pipewright-criterion-${criterion.id}`}>
            {seen ? (
                <Editing {...props} seen={seen} />
            ) : (
                <div class="pipewright-criteria-line">
                    <CriterionText criterion={criterion} />
                    <Tools {...props} />
                </div>
            )}
        </li>
    );
}

function Editing({ criterion, seen, gone, stage, pipeline, api, take, close, saved }: Props & { seen: Criterion }) {
    const [revision, setRevision] = useState(seen.revision);
    const project = pipeline.project.projectId;
    const reload = async () => {
        const fresh = await api.load(project);
        const now = fresh.stages.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterion.id);
        setRevision(now?.revision ?? seen.revision);
        take(fresh);
    };
    return (
        <>
            {gone && <Message kind="warning">{AJS.I18n.getText('pipewright.exit.page.gone')}</Message>}
            {!gone && revision !== seen.revision && (
                <div class="pipewright-criteria-current">
                    <p role="status">{AJS.I18n.getText('pipewright.exit.page.current')}</p>
                    <CriterionText criterion={criterion} />
                </div>
            )}
            <CriterionForm
                label={AJS.I18n.getText('pipewright.exit.page.edit', seen.title)}
                draft={`criteria-${project}-${criterion.id}`}
                pipeline={pipeline}
                api={api}
                stage={stage.key}
                start={seen}
                save={(body, confirmed) =>
                    gone ? api.add(project, body, confirmed) : api.change(project, criterion.id, { ...body, revision })
                }
                {...(gone ? {} : { reload })}
                saved={saved}
                close={close}
            />
        </>
    );
}

/** What a criterion asks for, in words. */
export function CriterionText({ criterion }: { criterion: Criterion }) {
    return (
        <div class="pipewright-criteria-words">
            <strong>{criterion.title}</strong>{' '}
            <Lozenge tone={criterion.required ? 'info' : 'neutral'}>
                {criterion.required
                    ? AJS.I18n.getText('pipewright.exit.page.required')
                    : AJS.I18n.getText('pipewright.exit.page.advisory')}
            </Lozenge>{' '}
            <span class="pipewright-muted">{criterion.kindName}</span>
            {criterion.asks && <div>{criterion.asks}</div>}
            {criterion.problem && (
                <div class="pipewright-field-error">{AJS.I18n.getText('pipewright.exit.page.broken', criterion.problem)}</div>
            )}
            {criterion.help && <div class="pipewright-muted">{criterion.help}</div>}
        </div>
    );
}

function Tools({ criterion, first, last, busy, edit, move, retire }: Props) {
    const [asking, setAsking] = useState(false);
    const { id, title } = criterion;
    if (asking) {
        return (
            <Confirm
                question={AJS.I18n.getText('pipewright.exit.page.retire-confirm', title)}
                yes={AJS.I18n.getText('pipewright.exit.page.retire-short')}
                busy={busy}
                onYes={() => void retire().finally(() => setAsking(false))}
                onNo={() => setAsking(false)}
            />
        );
    }
    return (
        <div class="pipewright-criteria-tools">
            <Button
                look="link"
                data-move={`up-${id}`}
                busy={busy || first}
                aria-label={AJS.I18n.getText('pipewright.exit.page.up', title)}
                onClick={() => move(-1)}
            >
                <span aria-hidden="true">↑</span>
            </Button>
            <Button
                look="link"
                data-move={`down-${id}`}
                busy={busy || last}
                aria-label={AJS.I18n.getText('pipewright.exit.page.down', title)}
                onClick={() => move(1)}
            >
                <span aria-hidden="true">↓</span>
            </Button>
            <Button look="link" data-edit={String(id)} aria-label={AJS.I18n.getText('pipewright.exit.page.edit', title)} onClick={edit}>
                {AJS.I18n.getText('pipewright.exit.page.edit-short')}
            </Button>
            <Button look="link" aria-label={AJS.I18n.getText('pipewright.exit.page.retire', title)} onClick={() => setAsking(true)}>
                {AJS.I18n.getText('pipewright.exit.page.retire-short')}
            </Button>
        </div>
    );
}
