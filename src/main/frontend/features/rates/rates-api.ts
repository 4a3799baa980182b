import { ask } from '../../shared/api/api';

/** One rate as it was entered: one unit of `from` is worth `rate` units of `to`, from its day on. */
export type Rate = { from: string; to: string; rate: string; validFrom: string };

/** The answer of /rates: the reporting currency and all rates, the latest day first. */
export type Rates = { reporting: string; rates: Rate[] };

/** What the page asks of the server. Every change answers with the fresh table. */
export type RatesApi = {
    load(signal: AbortSignal): Promise<Rates>;
    add(rate: Rate): Promise<Rates>;
    report(currency: string): Promise<Rates>;
};

export const ratesApi: RatesApi = {
    load: (signal) => ask('/rates', { signal }),
    add: (rate) => ask('/rates', { method: 'POST', body: rate }),
    report: (currency) => ask('/rates/reporting', { method: 'PUT', body: { currency } })
};
