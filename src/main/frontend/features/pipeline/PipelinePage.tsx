import type { ComponentChildren } from 'preact';
import { useLoaded } from '../../shared/api/use-loaded';
import { userZone } from '../../shared/format/page';
import type { Narrowing } from '../../shared/state/narrowing';
import { todayIn } from '../../shared/state/periods';
import { useAddress } from '../../shared/state/url-state';
import { Button } from '../../shared/ui/Button';
import { Message } from '../../shared/ui/Message';
import { Page } from '../../shared/ui/Page';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import { Tabs } from '../../shared/ui/Tabs';
import { ChangesView } from './changes/ChangesView';
import { FunnelView } from './funnel/FunnelView';
import { NarrowingBar } from './NarrowingBar';
import { addressOf, type Guest, GUESTS, narrowingOf, type PageState, readState, type View, VIEWS } from './page-state';
import type { PipelineApi } from './pipeline-api';
import { TimesView } from './times/TimesView';
import { TopView } from './top/TopView';
import { viewName } from './words';

type Props = {
    api: PipelineApi;
    /** The views of other features, which the entry hands in. Without one the page has no tab for it. */
    guests?: Partial<Record<Guest, (narrowing: Narrowing) => ComponentChildren>>;
    today?: string;
};

/** Everything that a view knows of the page. */
export type ViewProps = { narrowing: Narrowing; api: PipelineApi; state: PageState; change: (to: Partial<PageState>) => void };

/** The page of the pipeline: one bar narrows every view, and the address says what is shown. */
export function PipelinePage({ api, guests = {}, today = todayIn(userZone()) }: Props) {
    const [address, go] = useAddress();
    const [options, reload] = useLoaded('options', api.options);
    const views = VIEWS.filter((view) => !isGuest(view) || guests[view] !== undefined);
    const { state, wrong } = readState(address, views);
    const change = (to: Partial<PageState>) => go(addressOf({ ...state, ...to }, new URLSearchParams(window.location.search), views));
    const narrowing = narrowingOf(state, today);
    if (options.value?.projects.length === 0) {
        return <NoAccess />;
    }
    return (
        <Page>
            {options.state === 'failed' && (
                <ProblemMessage problem={options.problem}>
                    <Button onClick={reload}>{AJS.I18n.getText('pipewright.common.retry')}</Button>
                </ProblemMessage>
            )}
            <NarrowingBar state={state} change={change} options={options.value} api={api} narrowing={narrowing} />
            <Tabs
                label={AJS.I18n.getText('pipewright.pipeline.views')}
                tabs={views.map((key) => ({ key, label: viewName(key) }))}
                chosen={state.view}
                choose={(view) => change({ view })}
            >
                {wrong.length > 0 ? (
                    <NotUnderstood wrong={wrong} repair={() => change({})} />
                ) : (
                    <ChosenView view={state.view} guests={guests} {...{ narrowing, api, state, change }} />
                )}
            </Tabs>
        </Page>
    );
}

function isGuest(view: View): view is Guest {
    return (GUESTS as readonly View[]).includes(view);
}

function ChosenView({ view, guests, ...props }: ViewProps & { view: View; guests: NonNullable<Props['guests']> }) {
    if (isGuest(view)) {
        return <>{guests[view]?.(props.narrowing)}</>;
    }
    switch (view) {
        case 'changes':
            return <ChangesView {...props} />;
        case 'funnel':
            return <FunnelView {...props} />;
        case 'times':
            return <TimesView {...props} />;
        default:
            return <TopView {...props} />;
    }
}

/** Nothing is shown under an address that is read only in part: its figures would be taken for others. */
function NotUnderstood({ wrong, repair }: { wrong: readonly string[]; repair: () => void }) {
    return (
        <Message kind="warning">
            <p>{AJS.I18n.getText('pipewright.pipeline.address.wrong', wrong.join(', '))}</p>
            <p>
                <Button onClick={repair}>{AJS.I18n.getText('pipewright.pipeline.address.repair')}</Button>
            </p>
        </Message>
    );
}

function NoAccess() {
    return (
        <Message kind="warning">
            <p>
                <strong>{AJS.I18n.getText('pipewright.pipeline.no-access.title')}</strong>
            </p>
            <p>{AJS.I18n.getText('pipewright.pipeline.no-access.text')}</p>
        </Message>
    );
}
