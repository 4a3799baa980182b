import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemOf, type Problem } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Empty } from '../../shared/ui/Empty';
import { Flag } from '../../shared/ui/Flag';
import { Lozenge } from '../../shared/ui/marks';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import type { CriteriaApi, Criterion, Pipeline, Stage } from './criteria-api';
import { CriterionForm } from './CriterionForm';
import { CriterionItem } from './CriterionItem';
import { moved } from './criterion-values';
import { StageSettings } from './StageSettings';

const CONFLICT = 409;

export type StageProps = { stage: Stage; pipeline: Pipeline; api: CriteriaApi; take: (fresh: Pipeline) => void };

/** A stage: its settings, and its criteria in their order. */
export function StageSection(props: StageProps) {
    const { stage } = props;
    const heading = `pipewright-stage-${stage.key}`;
    return (
        <section class="pipewright-criteria-stage" aria-labelledby={heading}>
            <h2 id={heading} tabIndex={-1}>
                {stage.name} <Lozenge>{stage.kindName}</Lozenge>
            </h2>
            <StageSettings {...props} />
            <h3>{AJS.I18n.getText('pipewright.exit.page.criteria')}</h3>
            {stage.hasExit ? <Criteria {...props} /> : <Empty sentence={AJS.I18n.getText('pipewright.exit.page.no-exit')} />}
        </section>
    );
}

function Criteria(props: StageProps) {
    const { stage, pipeline, api, take } = props;
    const changes = useChanges(props);
    const { open, setOpen, busy, said, problem, done } = changes;
    /* Whose criterion was retired meanwhile goes on writing: the text becomes a new one. */
    const gone = open.filter((one) => !stage.criteria.some(({ id }) => id === one.id));
    const closed = (criterion: Criterion) => open.filter(({ id }) => id !== criterion.id);
    return (
        <>
            {problem && <ProblemMessage problem={problem} />}
            {said && <Flag sentence={said} />}
            {stage.criteria.length + gone.length === 0 && <Empty sentence={AJS.I18n.getText('pipewright.exit.page.none')} />}
            <ol class="pipewright-criteria-list" aria-busy={busy}>
                {[...stage.criteria, ...gone].map((criterion, at) => (
                    <CriterionItem
                        key={criterion.id}
                        criterion={criterion}
                        seen={open.find(({ id }) => id === criterion.id)}
                        gone={at >= stage.criteria.length}
                        first={at === 0}
                        last={at === stage.criteria.length - 1}
                        busy={busy}
                        stage={stage}
                        pipeline={pipeline}
                        api={api}
                        take={take}
                        edit={() => setOpen([...open, criterion])}
                        close={() => {
                            changes.focus.current = `[data-edit="${criterion.id}"]`;
                            setOpen(closed(criterion));
                        }}
                        saved={(fresh) => {
                            setOpen(closed(criterion));
                            done(fresh, AJS.I18n.getText('pipewright.exit.page.saved'), `[data-edit="${criterion.id}"]`);
                        }}
                        move={(by) => void changes.move(criterion, by)}
                        retire={() => changes.retire(criterion)}
                    />
                ))}
            </ol>
            <NewCriterion {...props} done={done} focus={changes.focus} />
        </>
    );
}

type NewProps = StageProps & { done: Changes['done']; focus: Changes['focus'] };

function NewCriterion({ stage, pipeline, api, done, focus }: NewProps) {
    const [adding, setAdding] = useState(false);
    const project = pipeline.project.projectId;
    const label = AJS.I18n.getText('pipewright.exit.page.add', stage.name);
    const button = `[data-add="${stage.key}"]`;
    return adding ? (
        <CriterionForm
            label={label}
            draft={`criteria-${project}-add-${stage.key}`}
            pipeline={pipeline}
            api={api}
            stage={stage.key}
            save={(body, confirmed) => api.add(project, body, confirmed)}
            saved={(fresh) => {
                setAdding(false);
                done(fresh, AJS.I18n.getText('pipewright.exit.page.saved'), button);
            }}
            close={() => {
                focus.current = button;
                setAdding(false);
            }}
        />
    ) : (
        <Button data-add={stage.key} aria-label={label} onClick={() => setAdding(true)}>
            {AJS.I18n.getText('pipewright.exit.page.add-short')}
        </Button>
    );
}

type Changes = ReturnType<typeof useChanges>;

/** What is being changed in a stage: one change at a time, whose end says what happened and where the reader goes on. */
function useChanges({ stage, pipeline, api, take }: StageProps) {
    const project = pipeline.project.projectId;
    const focus = useRef<string | undefined>(undefined);
    const [open, setOpen] = useState<readonly Criterion[]>([]);
    const [busy, setBusy] = useState(false);
    const [said, setSaid] = useState<string>();
    const [problem, setProblem] = useState<Problem>();

    useLayoutEffect(() => {
        const place = focus.current && document.querySelector<HTMLElement>(focus.current);
        if (place) {
            focus.current = undefined;
            place.focus();
        }
    });

    const done = (fresh: Pipeline, sentence: string, next: string) => {
        focus.current = next;
        setSaid(sentence);
        take(fresh);
    };
    /* Nothing was typed that could be lost: what is there now is shown, and what was refused is said above it. */
    const change = async (work: () => Promise<Pipeline>, sentence: string, next: string) => {
        setBusy(true);
        setProblem(undefined);
        setSaid(undefined);
        try {
            done(await work(), sentence, next);
        } catch (cause) {
            const refused = problemOf(cause);
            setProblem(refused);
            if (refused.status === CONFLICT) {
                await api.load(project).then(take, () => undefined);
            }
        }
        setBusy(false);
    };
    const move = (criterion: Criterion, by: -1 | 1) => {
        const order = moved(
            stage.criteria.map(({ id }) => id),
            criterion.id,
            by
        );
        return change(
            () => api.order(project, stage.key, stage.orderRevision, order),
            AJS.I18n.getText('pipewright.exit.page.moved', criterion.title, order.indexOf(criterion.id) + 1),
            `[data-move="${by < 0 ? 'up' : 'down'}-${criterion.id}"]`
        );
    };
    const retire = (criterion: Criterion) =>
        change(
            () => api.retire(project, criterion.id, criterion.revision),
            AJS.I18n.getText('pipewright.exit.page.retired', criterion.title),
            `#pipewright-stage-${stage.key}`
        );
    return { open, setOpen, busy, said, problem, focus, done, move, retire };
}
