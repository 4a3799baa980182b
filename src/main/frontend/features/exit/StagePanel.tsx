import { announce } from '@once';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Loaded, useLoaded } from '../../shared/api/use-loaded';
import { Problem } from '../../shared/api/problem';
import { day } from '../../shared/format/day';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Message } from '../../shared/ui/Message';
import { Ahead } from './Ahead';
import { Criteria } from './Criteria';
import type { RowActions } from '../../shared/criteria/CriterionRow';
import { EndActions } from './EndActions';
import type { Exit, ExitApi, Stage } from './exit-api';
import { Path } from './Path';
import { StageRecordView } from './StageRecordView';
import { StageValues } from './StageValues';

/** The close plan tells of each change by this event. */
const PLAN_CHANGED = 'pipewright:plan-changed';
const CONFLICT = 409;

/** The deal that was just moved from its panel: the panel that Jira draws then begins where the reader goes on. */
let justMoved: string | undefined;

type Props = { deal: string; api: ExitApi; refresh: () => void };

/** Where a deal stands on its way to an order, what keeps it there, and the way on. */
export function StagePanel({ deal, api, refresh }: Props) {
    const [loaded, reload] = useLoaded(deal, api.load);
    const [exit, take] = useFresh(loaded);
    useEffect(() => {
        document.addEventListener(PLAN_CHANGED, reload);
        return () => document.removeEventListener(PLAN_CHANGED, reload);
    }, [reload]);

    const kept = async (change: Promise<Exit>, sentence: string) => {
        try {
            take(await change);
            announce(sentence);
        } catch (cause) {
            if (cause instanceof Problem && cause.status === CONFLICT) {
                reload();
            }
            throw cause;
        }
    };
    const actions: RowActions = {
        answer: (criterion, body) =>
            kept(
                api.answer(criterion.id, { ...body, seen: criterion.answer?.at ?? 'none' }),
                AJS.I18n.getText('pipewright.exit.panel.answer.saved', criterion.title)
            ),
        waive: (criterion, reason) =>
            kept(api.waive(criterion.id, reason), AJS.I18n.getText('pipewright.exit.panel.waive.saved', criterion.title))
    };
    const reset = async (value: 'probability' | 'category') => {
        await kept(api.reset(value), AJS.I18n.getText('pipewright.stage.panel.value.handed-back'));
        refresh();
    };
    const moved = (to: Stage) => {
        justMoved = deal;
        announce(AJS.I18n.getText('pipewright.exit.panel.advance.done', to.name));
        refresh();
    };
    return (
        <LoadedView loaded={withValue(loaded, exit)} retry={reload}>
            {(shown) => (
                <StageView
                    api={api}
                    exit={shown}
                    actions={actions}
                    reset={reset}
                    moved={moved}
                    reload={reload}
                    refresh={refresh}
                />
            )}
        </LoadedView>
    );
}

/** What was loaded, or what a change answered since. */
function useFresh(loaded: Loaded<Exit>) {
    const [own, setOwn] = useState<{ since: Exit | undefined; exit: Exit }>();
    const exit = own && own.since === loaded.value ? own.exit : loaded.value;
    return [exit, (fresh: Exit) => setOwn({ since: loaded.value, exit: fresh })] as const;
}

function withValue(loaded: Loaded<Exit>, exit: Exit | undefined): Loaded<Exit> {
    return loaded.state === 'ready' ? { state: 'ready', value: exit ?? loaded.value } : { ...loaded, value: exit };
}

type ViewProps = {
    api: ExitApi;
    exit: Exit;
    actions: RowActions;
    reset: (value: 'probability' | 'category') => Promise<void>;
    moved: (to: Stage) => void;
    reload: () => void;
    refresh: () => void;
};

function StageView({ api, exit, actions, reset, moved, reload, refresh }: ViewProps) {
    const [read, setRead] = useState<string>();
    const start = useFocusAfterMove(exit.key);
    return (
        <div class="pipewright-panel-body" ref={start} tabIndex={-1}>
            {exit.path.length > 0 && <Path path={exit.path} shown={read} show={setRead} />}
            {read !== undefined && (
                <StageRecordView api={api} stage={read} version={answersOf(exit)} close={() => setRead(undefined)} />
            )}
            <Since exit={exit} />
            <Criteria api={api} exit={exit} actions={actions} moved={moved} reload={reload} />
            <StageValues exit={exit} reset={reset} />
            {exit.guidance && <p class="pipewright-guidance">{exit.guidance}</p>}
            <Ahead stages={exit.ahead} />
            <EndActions exit={exit} api={api.end} changed={refresh} />
        </div>
    );
}

function answersOf(exit: Exit): string {
    return exit.review.criteria.map((criterion) => `${criterion.id}:${criterion.answer?.at}:${criterion.waiver?.at}`).join();
}

function useFocusAfterMove(deal: string) {
    const place = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        if (justMoved === deal) {
            justMoved = undefined;
            place.current?.focus();
        }
    }, [deal]);
    return place;
}

function Since({ exit }: { exit: Exit }) {
    return (
        <>
            {exit.stage && (
                <p class="pipewright-since">
                    {AJS.I18n.getText('pipewright.stage.panel.since', exit.stage.name, day(exit.since), exit.daysInStage)}
                </p>
            )}
            {exit.stale && (
                <Message kind="warning">
                    <p class="pipewright-stale">
                        {AJS.I18n.getText('pipewright.stage.panel.stale', exit.daysInStage, exit.staleAfterDays ?? 0)}
                    </p>
                </Message>
            )}
            {exit.overdueSince && (
                <Message kind="warning">
                    <p class="pipewright-overdue">{AJS.I18n.getText('pipewright.stage.panel.overdue', day(exit.overdueSince))}</p>
                </Message>
            )}
        </>
    );
}
