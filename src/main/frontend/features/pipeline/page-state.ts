import type { Narrowing } from '../../shared/state/narrowing';
import { type Days, daysOf, isDay, type MovingPeriod, PERIODS } from '../../shared/state/periods';
import type { Flow, TopBy } from './pipeline-api';

/** The views of the page, in the order of their tabs. */
export const VIEWS = ['board', 'work', 'changes', 'as-of', 'funnel', 'times', 'top'] as const;
export type View = (typeof VIEWS)[number];
/** Views of other features, which know nothing of this page but what it is narrowed to. */
export const GUESTS = ['board', 'work', 'as-of'] as const satisfies readonly View[];
export type Guest = (typeof GUESTS)[number];
/** Whether figures are compared by the number of deals or by their amounts. */
export type Measure = 'count' | 'value';

/** What the page shows, as its address says it. */
export type PageState = {
    view: View;
    scope: string;
    owner: string;
    period: MovingPeriod | Days;
    /** Empty for the reporting currency. */
    currency: string;
    flow: Flow;
    /** The bar of the waterfall whose deals are listed; empty for none. */
    bar: string;
    measure: Measure;
    by: TopBy;
    count: string;
};

export const COUNTS = ['5', '10', '20'] as const;
const ALL = 'all';
const DEFAULT_PERIOD: MovingPeriod = 'this-quarter';

/** What the address says, and which of its values mean nothing: those are read as their defaults. */
export function readState(address: URLSearchParams, views: readonly View[]): { state: PageState; wrong: string[] } {
    const wrong: string[] = [];
    const said = <T extends string>(name: string, otherwise: T, fits: (text: string) => boolean): T => {
        const text = address.get(name) ?? '';
        if (text === '' || fits(text)) {
            return (text || otherwise) as T;
        }
        wrong.push(`${name}=${text}`);
        return otherwise;
    };
    const oneOf = <T extends string>(name: string, choices: readonly T[], otherwise = choices[0]!) =>
        said<T>(name, otherwise, (text) => choices.includes(text as T));
    const state: PageState = {
        view: oneOf('view', views),
        scope: said('scope', ALL, (text) => /^(all|projects:\d+(,\d+)*|filter:\d+|jql:[^]*\S[^]*)$/.test(text)),
        owner: said('owner', ALL, (text) => /^(all|me|user:.+|group:.+)$/.test(text)),
        period: address.has('from') || address.has('to') ? daysIn(address, wrong) : oneOf('period', PERIODS, DEFAULT_PERIOD),
        currency: said('currency', '', (text) => /^[A-Z]{3}$/.test(text)),
        flow: oneOf<Flow>('flow', ['net', 'gross']),
        bar: said('bar', '', (text) => /^[a-z-]+$/.test(text)),
        measure: oneOf<Measure>('measure', ['count', 'value']),
        by: oneOf<TopBy>('by', ['amount', 'weighted']),
        count: oneOf('count', COUNTS, '10')
    };
    return { state, wrong };
}

function daysIn(address: URLSearchParams, wrong: string[]): PageState['period'] {
    const [from, to] = [address.get('from') ?? '', address.get('to') ?? ''];
    if (isDay(from) && isDay(to) && from <= to) {
        return { from, to };
    }
    wrong.push(`from=${from}, to=${to}`);
    return DEFAULT_PERIOD;
}

/** The address of a state. Other defaults than the view are left out, and what is not ours stays. */
export function addressOf(state: PageState, before: URLSearchParams, views: readonly View[]): URLSearchParams {
    const { period, ...plain } = state;
    const all: Record<string, string> = { ...plain, period: '', from: '', to: '' };
    Object.assign(all, typeof period === 'string' ? { period } : period);
    const none = readState(new URLSearchParams(), views).state;
    const next = new URLSearchParams(before);
    for (const [name, text] of Object.entries(all)) {
        if (name !== 'view' && (text === '' || text === none[name as keyof PageState])) {
            next.delete(name);
        } else {
            next.set(name, text);
        }
    }
    return next;
}

/** The state without any narrowing, in the same view. */
export function withoutNarrowing(state: PageState): PageState {
    return { ...state, scope: ALL, owner: ALL, period: DEFAULT_PERIOD, currency: '', bar: '' };
}

export function isNarrowed(state: PageState): boolean {
    return state.scope !== ALL || state.owner !== ALL || state.period !== DEFAULT_PERIOD || state.currency !== '';
}

/** What every view is narrowed to, on this day. */
export function narrowingOf({ scope, owner, period, currency }: PageState, today: string): Narrowing {
    return { scope, owner, currency, ...(typeof period === 'string' ? daysOf(period, today) : period) };
}
