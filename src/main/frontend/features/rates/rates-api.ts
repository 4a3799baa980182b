import { ask } from '../../shared/api/api';
import { type Understand, understand } from '../../shared/api/numbers';

/** A rate as it is typed: one unit of `from` is worth `rate` units of `to`, from its day on. */
export type TypedRate = { from: string; to: string; rate: string; validFrom: string };

/** What a rate is good for today: nothing uses one that was replaced. */
export type RateState = 'in-force' | 'upcoming' | 'followed' | 'replaced';

/** A rate in plain digits, and who entered it when. */
export type Rate = TypedRate & { state: RateState; enteredBy: string; enteredAt: string };

/** The answer of /rates: the reporting currency and all rates, the latest day first. */
export type Rates = { reporting: string; rates: Rate[] };

/** What the page asks of the server. Every change answers with the fresh table; what is unusual has to be confirmed. */
export type RatesApi = {
    load(signal: AbortSignal): Promise<Rates>;
    add(rate: TypedRate, confirmed: boolean): Promise<Rates>;
    addTable(table: string, confirmed: boolean): Promise<Rates>;
    report(currency: string, confirmed: boolean): Promise<Rates>;
    understand: Understand;
};

export const ratesApi: RatesApi = {
    load: (signal) => ask('/rates', { signal }),
    add: (rate, confirmed) => ask('/rates', { method: 'POST', body: { ...rate, confirmed } }),
    addTable: (table, confirmed) => ask('/rates/table', { method: 'POST', body: { table, confirmed } }),
    report: (currency, confirmed) => ask('/rates/reporting', { method: 'PUT', body: { currency, confirmed } }),
    understand
};
