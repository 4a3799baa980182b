import { ask, askJira } from '../../shared/api/api';
import type { DealCard } from '../../shared/api/deal-card';
import { type SavedFilters, savedFilters } from '../../shared/api/saved-filters';
import { type Narrowing, queryOf } from '../../shared/state/narrowing';
import type { Pick as Picked } from '../../shared/ui/Picker';

/* The answers of /pipeline, see docs/openapi.yaml. Amounts and percents are exact text; null where a measure is not defined. */

/** A sum in the currency of the request, the number of its deals, and the query that finds them. */
export type Figure = { amount: string; count: number; jql: string | null };
export type Counted = { count: number; jql: string | null };
export type Request = { from: string; to: string; currency: string; zone: string; readAt: string };
export type Unconverted = { currency: string; amount: string; count: number };
type Answer = { request: Request; unconverted?: readonly Unconverted[] };

export type Options = {
    projects: readonly { id: number; key: string; name: string }[];
    groups: readonly string[];
    currencies: readonly string[];
    reportingCurrency: string;
};

export type ChangeBar = { code: string; name: string; direction: 'up' | 'down' | 'none'; figure: Figure };
export type Pushes = { deals: number; pushes: number; medianDaysSlipped: number | null };
export type Slippage = { due: Figure; won: Figure; lost: Figure; slipped: Figure; stillOpen: Figure; rate: string | null };
export type Changes = Answer & {
    start: Figure;
    end: Figure;
    bars: readonly ChangeBar[];
    fx: string;
    wonMemo: { wonAmount: string; difference: string } | null;
    pushes: Pushes;
    slippage: Slippage;
};
/** Whether deals that came and went within the period are left out or counted on both sides (Definitions D4, rule 5). */
export type Flow = 'net' | 'gross';

export type DealState = { stage: string; amount: string | null; currency: string; closeDate: string | null; owner: string | null };
export type DealChange = {
    at: string;
    what: 'close-date' | 'amount' | 'stage' | 'owner' | 'category';
    from: string | null;
    to: string | null;
};
export type ChangedDeal = {
    key: string;
    summary: string;
    before: DealState | null;
    after: DealState | null;
    pushes: number;
    daysSlipped: number;
    changes: readonly DealChange[];
};
export type ChangedDeals = { deals: readonly ChangedDeal[]; more: boolean };

export type FunnelStage = {
    key: string;
    name: string;
    entered: Figure;
    moved: Figure;
    skipped: number;
    stillIn: Figure;
    lost: Figure;
    left: Figure;
    conversion: string | null;
    conversionByValue: string | null;
};
export type LossReason = { code: string; name: string; kind: 'competitive' | 'no-decision' | 'disqualified'; figure: Figure };
type Rate = { rate: string | null; byValue: string | null; won: number; lost: number };
export type WinRates = {
    closed: Rate;
    created: Rate & { open: number };
    competitive: Rate & { noDecision: number; disqualified: number };
};
export type Funnel = Answer & { stages: readonly FunnelStage[]; won: Figure; lossReasons: readonly LossReason[]; winRates: WinRates };

export type Visits = { visits: number; median: number | null; p80: number | null };
export type StageTimes = Visits & {
    key: string;
    name: string;
    won: Visits;
    lost: Visits;
    now: Counted & { median: number | null; oldest: number | null };
    limit: { days: number | null; from: 'history' | 'setting' | 'none' };
    stalled: Counted;
};
export type Cycle = { deals: number; mean: number | null; median: number | null };
export type Velocity = {
    perDay: string | null;
    deals: number;
    averageWon: string | null;
    winRate: string | null;
    cycleDays: number | null;
    live: { perDay: string | null; deals: number };
};
export type Times = Answer & {
    stages: readonly StageTimes[];
    cycle: { from: string; won: Cycle; lost: Cycle; openAge: { deals: number; median: number | null } };
    velocity: Velocity;
};

/** The largest deals are open ones, which have a stage. */
export type Card = DealCard & { probability: string; stage: { key: string; name: string } };
export type Top = Answer & { deals: readonly Card[] };
export type TopBy = 'amount' | 'weighted';

/** What the page asks of the server. */
export type PipelineApi = SavedFilters & {
    options(signal: AbortSignal): Promise<Options>;
    people(text: string, signal: AbortSignal): Promise<readonly Picked[]>;
    /** The name of a person by their key. */
    person(key: string, signal: AbortSignal): Promise<string>;
    changes(narrowing: Narrowing, flow: Flow, signal: AbortSignal): Promise<Changes>;
    changedDeals(narrowing: Narrowing, flow: Flow, bar: string, signal: AbortSignal): Promise<ChangedDeals>;
    funnel(narrowing: Narrowing, signal: AbortSignal): Promise<Funnel>;
    times(narrowing: Narrowing, signal: AbortSignal): Promise<Times>;
    top(narrowing: Narrowing, by: TopBy, count: string, signal: AbortSignal): Promise<Top>;
};

type PickedUser = { key: string; displayName: string; avatarUrl?: string };

export const pipelineApi: PipelineApi = {
    ...savedFilters,
    options: (signal) => ask('/pipeline/options', { signal }),
    people: async (text, signal) => {
        const found = await askJira<{ users: PickedUser[] }>(`/user/picker?${new URLSearchParams({ query: text, maxResults: '20' })}`, {
            signal
        });
        return found.users.map((user) => ({ value: user.key, label: user.displayName, picture: user.avatarUrl }));
    },
    person: async (key, signal) => {
        const user = await askJira<{ displayName: string }>(`/user?${new URLSearchParams({ key })}`, { signal });
        return user.displayName;
    },
    changes: (narrowing, flow, signal) => ask(`/pipeline/changes?${queryOf(narrowing, { view: flow })}`, { signal }),
    changedDeals: (narrowing, flow, bar, signal) =>
        ask(`/pipeline/changes/deals?${queryOf(narrowing, { view: flow, bar })}`, { signal }),
    funnel: (narrowing, signal) => ask(`/pipeline/funnel?${queryOf(narrowing)}`, { signal }),
    times: (narrowing, signal) => ask(`/pipeline/stages?${queryOf(narrowing)}`, { signal }),
    top: (narrowing, by, count, signal) => ask(`/pipeline/top?${queryOf(narrowing, { by, count })}`, { signal })
};
