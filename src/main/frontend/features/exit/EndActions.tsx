import { announce } from '@once';
import { useState } from 'preact/hooks';
import { problemOf, type Problem } from '../../shared/api/problem';
import { useLoaded } from '../../shared/api/use-loaded';
import { Button } from '../../shared/ui/Button';
import { LoadedView } from '../../shared/ui/LoadedView';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import { type End, type Ended, type EndApi, type Way } from './end/end-api';
import { EndDialog } from './end/EndDialog';
import { EndedFacts } from './end/EndedFacts';

/** The place for what ends a deal, away from the buttons of the day; `changed` reads deal and page anew. */
export type EndActionsProps = { exit: { key: string; ended: Ended | null }; changed: () => void; api: EndApi };

/** Ends a deal, or brings an ended one back. Jira's own transitions do both. */
export function EndActions({ exit, changed, api }: EndActionsProps) {
    const [loaded, reload] = useLoaded(exit.key, api.load);
    return (
        <section class="pipewright-end" aria-label={AJS.I18n.getText('pipewright.deal.end.region')}>
            {exit.ended && <EndedFacts ended={exit.ended} />}
            <LoadedView loaded={loaded} retry={reload}>
                {(end) => <Ways end={end} api={api} changed={changed} reload={reload} />}
            </LoadedView>
        </section>
    );
}

/** What needs words opens a dialog; what needs none is done at once. */
const ASKING: readonly Way['kind'][] = ['win', 'lose', 'park', 'undo'];

/** What ends a deal for good, or takes that back, is no neighbour of what is easily undone. */
const CALM: readonly Way['kind'][] = ['resume', 'reopen', 'park'];
const FINAL: readonly Way['kind'][] = ['win', 'lose', 'undo'];

type WaysProps = { end: End; api: EndApi; changed: () => void; reload: () => void };

function Ways({ end, api, changed, reload }: WaysProps) {
    const [open, setOpen] = useState<Way>();
    const [busy, setBusy] = useState<string>();
    const [problem, setProblem] = useState<Problem>();

    const make = async (way: Way, typed: Readonly<Record<string, string>>) => {
        await api.make(way.key, typed);
        announce(AJS.I18n.getText('pipewright.deal.end.done', end.key, way.toName));
        changed();
    };
    const press = async (way: Way) => {
        setProblem(undefined);
        if (ASKING.includes(way.kind)) {
            /* The plan may have changed since the page was drawn, and the dialog names its open tasks. */
            reload();
            setOpen(way);
            return;
        }
        setBusy(way.key);
        await make(way, {}).catch((cause: unknown) => setProblem(problemOf(cause)));
        setBusy(undefined);
    };
    return (
        <>
            {problem && <ProblemMessage problem={problem} />}
            {[CALM, FINAL].map((kinds) => (
                <div class="pipewright-end-ways" key={kinds[0]}>
                    {kinds.flatMap((kind) => end.ways.filter((way) => way.kind === kind)).map((way) => (
                        <Button key={way.key} data-way={way.key} busy={busy === way.key} onClick={() => void press(way)}>
                            {busy === way.key ? AJS.I18n.getText('pipewright.common.saving') : way.name}
                        </Button>
                    ))}
                </div>
            ))}
            {open && (
                <EndDialog
                    end={end}
                    way={open}
                    close={() => setOpen(undefined)}
                    save={async (typed) => {
                        await make(open, typed);
                        setOpen(undefined);
                    }}
                />
            )}
        </>
    );
}
