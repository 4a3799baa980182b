/** What every view of the pipeline is narrowed to: which deals, whose, from which day to which, in which currency. */
export type Narrowing = {
    /** `all`, `projects:10000,10001`, `filter:10100` or `jql:…`. */
    scope: string;
    /** `all`, `me`, `user:<key>` or `group:<name>`. */
    owner: string;
    /** The first and the last day, as 2026-05-12. */
    from: string;
    to: string;
    /** Empty for the reporting currency. */
    currency: string;
};

/** A narrowing as the query of a request, with what the view asks besides. */
export function queryOf({ currency, ...narrowing }: Narrowing, more: Readonly<Record<string, string>> = {}): string {
    return new URLSearchParams({ ...narrowing, ...(currency === '' ? {} : { currency }), ...more }).toString();
}
