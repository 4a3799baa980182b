import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Problem, problemOf } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Message } from '../../shared/ui/Message';
import { advance, openScreen, refusalsOf } from './advance';
import { CriterionRow, type RowActions } from '../../shared/criteria/CriterionRow';
import type { Criterion, Exit, ExitApi, Stage } from './exit-api';

type Props = { api: ExitApi; exit: Exit; actions: RowActions; moved: (to: Stage) => void; reload: () => void };

/** What keeps the deal in its stage: the open required criteria first, then Advance when all of them are met, advisory ones folded. */
export function Criteria({ api, exit, actions, moved, reload }: Props) {
    const [place, goOn] = useNextOpen(exit);
    const leading: RowActions = {
        answer: async (criterion, body) => {
            await actions.answer(criterion, body);
            goOn(criterion.id);
        },
        waive: async (criterion, reason) => {
            await actions.waive(criterion, reason);
            goOn(criterion.id);
        }
    };
    const required = exit.review.criteria.filter((criterion) => criterion.required);
    const advisory = exit.review.criteria.filter((criterion) => !criterion.required);
    const rows = (criteria: readonly Criterion[]) => (
        <ul class="pipewright-criteria-list">
            {criteria.map((criterion) => (
                <CriterionRow key={criterion.id} deal={exit.key} criterion={criterion} today={exit.today} actions={leading} />
            ))}
        </ul>
    );
    return (
        <section ref={place} class="pipewright-criteria">
            <h3>{AJS.I18n.getText('pipewright.exit.panel.criteria')}</h3>
            <Summary exit={exit} />
            <Advance api={api} exit={exit} moved={moved} reload={reload} show={(id) => showCriterion(place.current, id)} />
            {required.length > 0 && rows(required)}
            {advisory.length > 0 && (
                <details class="pipewright-advisory">
                    <summary>{AJS.I18n.getText('pipewright.exit.panel.advisory.fold', advisory.length)}</summary>
                    {rows(advisory)}
                </details>
            )}
        </section>
    );
}

/** After an answer the focus leads on: to the next criterion that is open, or to Advance. */
function useNextOpen(exit: Exit) {
    const place = useRef<HTMLElement>(null);
    const [answered, setAnswered] = useState<number>();
    useLayoutEffect(() => {
        if (answered !== undefined) {
            setAnswered(undefined);
            const next = exit.review.criteria.find((criterion) => criterion.blocks && criterion.id !== answered);
            const target = next ? `[data-criterion="${next.id}"] button` : '[data-advance]';
            const own = `[data-criterion="${answered}"] button`;
            (place.current?.querySelector<HTMLElement>(target) ?? place.current?.querySelector<HTMLElement>(own))?.focus();
        }
    }, [answered, exit]);
    return [place, setAnswered] as const;
}

function showCriterion(place: HTMLElement | null, id: number): void {
    const row = place?.querySelector<HTMLElement>(`[data-criterion="${id}"]`);
    row?.closest('details')?.setAttribute('open', '');
    row?.focus();
}

function Summary({ exit: { review } }: { exit: Exit }) {
    if (review.obstacle) {
        return (
            <Message kind="warning">
                <p class="pipewright-summary">{review.obstacle}</p>
            </Message>
        );
    }
    const ready = review.passes && review.criteria.length > 0;
    return <p class={`pipewright-summary${ready ? ' is-passing' : ''}`}>{sentence(review.criteria.length, review.missing)}</p>;
}

function sentence(all: number, missing: number): string {
    if (all === 0) {
        return AJS.I18n.getText('pipewright.exit.panel.criteria.none');
    }
    return missing === 0
        ? AJS.I18n.getText('pipewright.exit.panel.criteria.passes')
        : AJS.I18n.getText('pipewright.exit.panel.criteria.missing', missing);
}

type AdvanceProps = {
    api: ExitApi;
    exit: Exit;
    moved: (to: Stage) => void;
    reload: () => void;
    show: (criterion: number) => void;
};

/** The way on, once nothing is missing. What Jira refuses leads to the criterion that it is about. */
function Advance({ api, exit, moved, reload, show }: AdvanceProps) {
    const [problem, setProblem] = useState<Problem>();
    const [busy, setBusy] = useState(false);
    const next = exit.path.find((stage) => stage.next);
    const go = async (to: Stage) => {
        setBusy(true);
        setProblem(undefined);
        try {
            if ((await advance(api, to, openScreen)) === 'moved') {
                moved(to);
            }
        } catch (cause) {
            setProblem(problemOf(cause));
            reload();
        }
        setBusy(false);
    };
    return (
        <>
            {problem && <Refusal problem={problem} criteria={exit.review.criteria} show={show} />}
            {next && next.kind !== 'won' && exit.review.passes && exit.mayEdit && (
                <p class="pipewright-advance">
                    <Button look="primary" data-advance="true" busy={busy} onClick={() => void go(next)}>
                        {AJS.I18n.getText('pipewright.exit.panel.advance', next.name)}
                    </Button>
                </p>
            )}
        </>
    );
}

function Refusal({ problem, criteria, show }: { problem: Problem; criteria: readonly Criterion[]; show: (criterion: number) => void }) {
    return (
        <Message kind="error">
            <p>{AJS.I18n.getText('pipewright.exit.panel.advance.refused')}</p>
            <ul>
                {refusalsOf(problem, criteria).map(({ sentence: said, criterion }) => (
                    <li key={said}>
                        {criterion ? (
                            <Button look="link" onClick={() => show(criterion.id)}>
                                {said}
                            </Button>
                        ) : (
                            said
                        )}
                    </li>
                ))}
            </ul>
        </Message>
    );
}
