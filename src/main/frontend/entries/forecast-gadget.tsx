import { render } from 'preact';
import { forecastApi } from '../features/forecast/forecast-api';
import { ForecastGadget, type Frame } from '../features/forecast/ForecastGadget';
import { ForecastSettings } from '../features/forecast/ForecastSettings';
import { type Preferences, preferencesOf, readSettings } from '../features/forecast/settings';
import { NotSetUp } from '../features/forecast/NotSetUp';

/** What a dashboard offers to its items. */
type Dashboard = Frame & {
    getGadgetId(): string;
    initRefresh(settings: { refresh: string }, refresh: () => void): void;
    savePreferences(preferences: Record<string, string>): unknown;
    closeEdit(): void;
};
/** The dashboard hands over its element wrapped by jQuery. */
type Wrapped = { jquery: string; 0: HTMLElement };

const DEFAULT_REFRESH = '15';
const drawn = new Map<string, HTMLElement>();

/** The forecast by the contract of dashboard items: render shows it, renderEdit asks what to show. */
export default class ForecastItem {
    private readonly id: string;

    constructor(private readonly dashboard: Dashboard) {
        this.id = String(dashboard.getGadgetId());
    }

    render(element: HTMLElement | Wrapped, preferences: Preferences): void {
        const settings = readSettings(preferences);
        const place = this.place(element);
        if (!settings) {
            render(<NotSetUp id={this.id} />, place);
            return;
        }
        let refresh = () => {};
        this.dashboard.initRefresh({ refresh: preferences['refresh'] || DEFAULT_REFRESH }, () => refresh());
        render(
            <ForecastGadget
                id={this.id}
                settings={settings}
                api={forecastApi}
                frame={this.dashboard}
                refreshBy={(act) => (refresh = act)}
            />,
            place
        );
    }

    renderEdit(element: HTMLElement | Wrapped, preferences: Preferences): void {
        const stored = readSettings(preferences);
        render(
            <ForecastSettings
                api={forecastApi}
                stored={stored}
                refresh={preferences['refresh'] || DEFAULT_REFRESH}
                save={async (settings, refresh) => void this.dashboard.savePreferences(preferencesOf(settings, refresh))}
                cancel={stored ? () => this.dashboard.closeEdit() : undefined}
                resize={() => this.dashboard.resize()}
            />,
            this.place(element)
        );
    }

    /** A fresh place in the dashboard's element; what was drawn for this item before is taken down, timers and questions included. */
    private place(element: HTMLElement | Wrapped): HTMLElement {
        const node = 'jquery' in element ? element[0] : element;
        const before = drawn.get(this.id);
        if (before) {
            render(null, before);
        }
        const place = document.createElement('div');
        node.replaceChildren(place);
        drawn.set(this.id, place);
        return place;
    }
}
