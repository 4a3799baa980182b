import { announce } from '@once';
import { useState } from 'preact/hooks';
import { problemOf, type Problem } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import type { End, EndApi, Way } from './end/end-api';
import { EndDialog } from './end/EndDialog';
import { EndedFacts } from './end/EndedFacts';
import type { Exit } from './exit-api';

/** The place for what ends a deal, away from the buttons of the day; `changed` reads deal and page anew. */
export type EndActionsProps = { exit: Pick<Exit, 'key' | 'ended' | 'ways'>; changed: () => void; api: EndApi };

/** Ends a deal, or brings an ended one back. Jira's own transitions do both. */
export function EndActions({ exit, changed, api }: EndActionsProps) {
    return (
        <section class="pipewright-end" aria-label={AJS.I18n.getText('pipewright.deal.end.region')}>
            {exit.ended && <EndedFacts ended={exit.ended} />}
            <Ways deal={exit.key} ways={exit.ways} api={api} changed={changed} />
        </section>
    );
}

/** What needs words opens a dialog; what needs none is done at once. */
const ASKING: readonly Way['kind'][] = ['win', 'lose', 'park', 'undo'];

/** What ends a deal for good, or takes that back, is no neighbour of what is easily undone. */
const CALM: readonly Way['kind'][] = ['resume', 'reopen', 'park'];
const FINAL: readonly Way['kind'][] = ['win', 'lose', 'undo'];

type WaysProps = { deal: string; ways: readonly Way[]; api: EndApi; changed: () => void };

function Ways({ deal, ways, api, changed }: WaysProps) {
    const [open, setOpen] = useState<{ way: Way; end: End }>();
    const [busy, setBusy] = useState<string>();
    const [problem, setProblem] = useState<Problem>();

    const make = async (way: Way, typed: Readonly<Record<string, string>>) => {
        await api.make(way.key, typed);
        announce(AJS.I18n.getText('pipewright.deal.end.done', deal, way.toName));
        changed();
    };
    /* What a dialog shows is asked when it opens: the plan may have changed since the page was drawn. */
    const ask = async (way: Way) => setOpen({ way, end: await api.load() });
    const press = async (way: Way) => {
        setProblem(undefined);
        setBusy(way.key);
        await (ASKING.includes(way.kind) ? ask(way) : make(way, {})).catch((cause: unknown) => setProblem(problemOf(cause)));
        setBusy(undefined);
    };
    return (
        <>
            {problem && <ProblemMessage problem={problem} />}
            {[CALM, FINAL].map((kinds) => (
                <div class="pipewright-end-ways" key={kinds[0]}>
                    {kinds.flatMap((kind) => ways.filter((way) => way.kind === kind)).map((way) => (
                        <Button key={way.key} data-way={way.key} busy={busy === way.key} onClick={() => void press(way)}>
                            {busy === way.key ? waiting(way) : way.name}
                        </Button>
                    ))}
                </div>
            ))}
            {open && (
                <EndDialog
                    end={open.end}
                    way={open.way}
                    close={() => setOpen(undefined)}
                    save={async (typed) => {
                        await make(open.way, typed);
                        setOpen(undefined);
                    }}
                />
            )}
        </>
    );
}

function waiting(way: Way): string {
    return ASKING.includes(way.kind) ? AJS.I18n.getText('pipewright.common.loading') : AJS.I18n.getText('pipewright.common.saving');
}
