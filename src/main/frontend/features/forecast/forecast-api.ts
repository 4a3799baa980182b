import { ask, pageUrl } from '../../shared/api/api';
import { Problem } from '../../shared/api/problem';
import type { Settings } from './settings';

/** A sum as exact text, the number of its deals, and the query that finds them. */
export type Figure = { amount: string; count: number; jql: string | null };
export type Line = { value: string; label: string; figures: Readonly<Record<string, Figure>> };
export type Section = { currency: string; groups: readonly Line[]; total: Line };
export type ColumnView = 'single' | 'cumulative' | 'both' | 'apart';
export type Column = { code: string; name: string; meaning: string; view: ColumnView };
export type Unconverted = { currency: string; amount: string; count: number };
/** Open deals that need attention for one reason; `apart` could not be converted and is not in `amount`. */
export type Attention = Figure & { code: string; name: string; meaning: string; apart: readonly Unconverted[] };
export type Rate = { from: string; to: string; rate: string; validFrom: string };
export type Deals = { kind: 'all' | 'projects' | 'filter' | 'jql'; value: string; names: readonly string[] };

/** The answer of /forecast, see docs/openapi.yaml. */
export type Forecast = {
    request: {
        deals: Deals;
        from: string;
        lastDay: string;
        group: string;
        currency: string;
        zone: string;
        readAt: string;
    };
    columns: readonly Column[];
    main: Section;
    apart: readonly Section[];
    attention: readonly Attention[];
    ratesUsed: readonly Rate[];
    unmapped: number;
    empty: boolean;
};

export type Choice = { code: string; name: string };
export type Project = { id: number; key: string; name: string };
/** The answer of /forecast/options. */
export type Options = {
    projects: readonly Project[];
    periods: readonly Choice[];
    groupings: readonly Choice[];
    currencies: readonly Choice[];
    reporting: string;
};
export type SavedFilter = { id: string; name: string };

/** What the gadget asks of the server. */
export type ForecastApi = {
    /** As of now, or as of the end of an earlier day. */
    load(settings: Settings & { owner?: string; at?: string }, signal?: AbortSignal): Promise<Forecast>;
    options(signal: AbortSignal): Promise<Options>;
    /** Jira offers no search of filters; it tells the user's favourites, and any filter by its id. */
    favourites(signal: AbortSignal): Promise<readonly SavedFilter[]>;
    filter(id: string, signal?: AbortSignal): Promise<SavedFilter>;
};

export const forecastApi: ForecastApi = {
    load: ({ scope, period, group, currency, owner = '', at = '' }, signal) =>
        ask(`/forecast?${new URLSearchParams({ scope, period, group, currency, owner, at })}`, signal ? { signal } : {}),
    options: (signal) => ask('/forecast/options', { signal }),
    favourites: (signal) => askJira('/rest/api/2/filter/favourite', signal),
    filter: (id, signal) => askJira(`/rest/api/2/filter/${encodeURIComponent(id)}`, signal)
};

async function askJira<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
    const response = await fetch(pageUrl(path), {
        credentials: 'same-origin',
        headers: { Accept: 'application/json' },
        ...(signal ? { signal } : {})
    });
    if (!response.ok) {
        throw new Problem(response.status, [AJS.I18n.getText('pipewright.common.error.unexpected', response.status)]);
    }
    return (await response.json()) as Answer;
}

/** The page of Jira that lists the deals of a query. */
export function listUrl(jql: string): string {
    return pageUrl(`/issues/?jql=${encodeURIComponent(jql)}`);
}
