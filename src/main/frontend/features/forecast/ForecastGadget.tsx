import { useEffect, useRef } from 'preact/hooks';
import { type Loaded, useLoaded } from '../../shared/api/use-loaded';
import { days } from '../../shared/format/day';
import { Failure, isNotReady } from './Failure';
import type { Forecast, ForecastApi } from './forecast-api';
import { ForecastView } from './ForecastView';
import { printPart } from './print';
import { rangeOf, type Settings } from './settings';
import { Toolbar } from './Toolbar';
import { useViewState, type ViewState } from './view-state';

const NOT_READY_POLL = 3000;

/** What a dashboard does for its items. */
export type Frame = { showLoadingBar(): void; hideLoadingBar(): void; resize(): void };
type Props = {
    id: string;
    settings: Settings;
    api: ForecastApi;
    frame: Frame;
    /** Takes what refreshes the gadget, for the dashboard's own timer and button. */
    refreshBy: (refresh: () => void) => void;
};

/** The forecast on a dashboard. What was read last stays in sight while fresher figures are loaded, and when they cannot be. */
export function ForecastGadget({ id, settings, api, frame, refreshBy }: Props) {
    const place = useRef<HTMLDivElement>(null);
    const [view, change] = useViewState(id);
    const asked = { ...settings, period: view.period ?? settings.period, group: view.group ?? settings.group };
    const [loaded, reload] = useLoaded(JSON.stringify(asked), (signal) => api.load(asked, signal));
    const shown = useLast(loaded);

    useEffect(() => refreshBy(reload), [reload]);
    useLoadingBar(frame, loaded.state === 'loading');
    useAskAgain(loaded, reload);
    useEffect(() => frame.resize());

    return (
        <div ref={place} class="pipewright-forecast" id={`${id}-forecast`} aria-busy={loaded.state === 'loading'}>
            {loaded.state === 'failed' && <Failure problem={loaded.problem} retry={reload} kept={shown} />}
            {!shown && loaded.state === 'loading' && (
                <p class="pipewright-loading" role="status">
                    {AJS.I18n.getText('pipewright.forecast.state.loading')}
                </p>
            )}
            {shown && (
                <ForecastView
                    forecast={shown}
                    title={settings.title ?? ''}
                    view={view}
                    change={change}
                    filterName={api.filter}
                    bar={
                        <Toolbar
                            view={view}
                            change={(to) => change(withoutSettings(to, settings))}
                            period={asked.period}
                            ownPeriod={ownPeriod(settings)}
                            group={asked.group}
                            print={() => place.current && printPart(place.current)}
                        />
                    }
                />
            )}
        </div>
    );
}

/** What equals the settings follows them when they change. */
function withoutSettings(change: Partial<ViewState>, settings: Settings): Partial<ViewState> {
    return {
        ...change,
        ...(change.period === settings.period ? { period: undefined } : {}),
        ...(change.group === settings.group ? { group: undefined } : {}),
        ...('group' in change ? { sort: undefined } : {})
    } as Partial<ViewState>;
}

function ownPeriod({ period }: Settings): { value: string; label: string } | undefined {
    const range = rangeOf(period);
    return range && { value: period, label: days(range.from, range.to) };
}

/** The newest forecast that was loaded, whatever has been asked since. */
function useLast(loaded: Loaded<Forecast>): Forecast | undefined {
    const last = useRef<Forecast | undefined>(undefined);
    last.current = loaded.value ?? last.current;
    return last.current;
}

function useLoadingBar(frame: Frame, loading: boolean): void {
    useEffect(() => (loading ? frame.showLoadingBar() : frame.hideLoadingBar()), [loading]);
}

/** While the history is being loaded after a start, the gadget asks again by itself. */
function useAskAgain(loaded: Loaded<Forecast>, reload: () => void): void {
    const waiting = loaded.state === 'failed' && isNotReady(loaded.problem);
    useEffect(() => {
        if (!waiting) {
            return undefined;
        }
        const timer = setTimeout(reload, NOT_READY_POLL);
        return () => clearTimeout(timer);
    }, [waiting]);
}
