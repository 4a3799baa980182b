import { ask } from './api';

/** What kind of number is typed; an amount is in a currency, named by its code or by the id of the choice in a form of Jira. */
export type TypedNumber = { kind: 'amount' | 'percent' | 'number'; text: string; currency?: string; option?: string };

/** The number in plain digits, and as the user's language writes it, with its currency or percent sign. */
export type Understood = { number: string; shown: string };

/** Says what a typed number means; throws a Problem that names `text` when it means none, or two. */
export type Understand = (typed: TypedNumber, signal: AbortSignal) => Promise<Understood>;

export const understand: Understand = (typed, signal) => ask('/numbers', { method: 'POST', body: typed, signal });
