import { ask, askJira, pathOf } from '../../shared/api/api';
import type { DealCard as Card } from '../../shared/api/deal-card';
import type { AnswerBody, Criterion } from '../../shared/criteria/criterion';
import { type Narrowing, queryOf } from '../../shared/state/narrowing';
import type { FieldMeta } from './screen-fields';

export type Kind = 'open' | 'won' | 'lost' | 'below-deal' | 'parked' | 'after-sale' | 'unmapped';
export type { DealCard as Card } from '../../shared/api/deal-card';

/** The amount is null where deals are in no sum, `jql` where no query finds them. */
export type Figure = { amount: string | null; count: number; jql: string | null };

export type Column = {
    key: string;
    name: string;
    kind: Kind;
    folded: boolean;
    statuses: readonly string[];
    figure: Figure;
    weighted: string | null;
    cards: readonly Card[];
    more: number;
};

export type Board = {
    request: { from: string; to: string; currency: string };
    columns: readonly Column[];
    unconverted: readonly { currency: string; amount: string; count: number }[];
};

/** A step that Jira offers; `fields` are what its screen asks for. */
export type Transition = { id: string; name: string; to: { id: string }; fields?: Record<string, FieldMeta> };

/** Where a deal stands right now, and who brought it there. */
export type Standing = { status: string; statusName: string; movedBy: string | null };

/** The exit criteria of the stage in which a deal stands. */
export type Review = { today: string; criteria: readonly Criterion[] };

/** What the board asks of the server. A deal is moved as a user of Jira moves it. */
export type BoardApi = {
    load(narrowing: Narrowing, signal: AbortSignal): Promise<Board>;
    standing(key: string): Promise<Standing>;
    transitions(key: string): Promise<readonly Transition[]>;
    values(key: string, fields: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
    move(key: string, transition: string, fields: Readonly<Record<string, unknown>>): Promise<unknown>;
    review(key: string): Promise<Review>;
    answer(key: string, criterion: number, body: AnswerBody): Promise<Review>;
    waive(key: string, criterion: number, reason: string): Promise<Review>;
};

type IssueAnswer = {
    fields: { status: { id: string; name: string } } & Record<string, unknown>;
    changelog?: { histories: readonly History[] };
};
type History = { author?: { displayName?: string }; items: readonly { field: string; to?: string | null }[] };

export const boardApi: BoardApi = {
    load: (narrowing, signal) => ask(`/pipeline/board?${queryOf(narrowing)}`, { signal }),
    standing: async (key) => {
        const { fields, changelog } = await askJira<IssueAnswer>(`${pathOf`/issue/${key}`}?fields=status&expand=changelog`);
        return { status: fields.status.id, statusName: fields.status.name, movedBy: moverOf(changelog?.histories ?? [], fields.status.id) };
    },
    transitions: async (key) => {
        const path = pathOf`/issue/${key}/transitions`;
        return (await askJira<{ transitions: Transition[] }>(`${path}?expand=transitions.fields`)).transitions;
    },
    values: async (key, fields) => {
        const query = new URLSearchParams({ fields: fields.join(',') });
        return (await askJira<IssueAnswer>(`${pathOf`/issue/${key}`}?${query}`)).fields;
    },
    move: (key, transition, fields) =>
        askJira(pathOf`/issue/${key}/transitions`, { method: 'POST', body: { transition: { id: transition }, fields } }),
    review: async (key) => reviewOf(await ask(pathOf`/deals/${key}/exit`)),
    answer: async (key, criterion, body) => reviewOf(await ask(pathOf`/deals/${key}/exit/answers/${criterion}`, { method: 'PUT', body })),
    waive: async (key, criterionId, reason) =>
        reviewOf(await ask(pathOf`/deals/${key}/exit/waivers`, { method: 'POST', body: { criterionId, reason } }))
};

function reviewOf({ today, review }: { today: string; review: { criteria: readonly Criterion[] } }): Review {
    return { today, criteria: review.criteria };
}

/** Who brought the deal into its status last; nobody where the history does not say. */
function moverOf(histories: readonly History[], status: string): string | null {
    const moves = histories.filter(({ items }) => items.some((item) => item.field === 'status' && item.to === status));
    return moves.at(-1)?.author?.displayName ?? null;
}
