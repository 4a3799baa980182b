import { ask } from '../../shared/api/api';
import { type SavedFilters, savedFilters } from '../../shared/api/saved-filters';
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

/** What the gadget asks of the server. */
export type ForecastApi = SavedFilters & {
    /** As of now, or as of the end of an earlier day. */
    load(settings: Settings & { owner?: string; at?: string }, signal?: AbortSignal): Promise<Forecast>;
    options(signal: AbortSignal): Promise<Options>;
};

export const forecastApi: ForecastApi = {
    load: ({ scope, period, group, currency, owner = '', at = '' }, signal) =>
        ask(`/forecast?${new URLSearchParams({ scope, period, group, currency, owner, at })}`, signal ? { signal } : {}),
    options: (signal) => ask('/forecast/options', { signal }),
    ...savedFilters
};
