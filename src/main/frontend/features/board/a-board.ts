import { aDeal as deal } from '../../shared/testing/a-deal';
import type { Criterion } from '../../shared/criteria/criterion';
import type { Board, BoardApi, Card, Column, Transition } from './board-api';

export { aDeal as deal } from '../../shared/testing/a-deal';

/** A column for tests; its figures are those of its cards. */
export function column(key: string, name: string, cards: readonly Card[], change: Partial<Column> = {}): Column {
    const sum = cards.reduce((total, { converted }) => total + Number(converted ?? 0), 0);
    const weighted = cards.reduce((total, card) => total + Number(card.weighted ?? 0), 0);
    return {
        key,
        name,
        kind: 'open',
        folded: false,
        statuses: [`s-${key}`],
        figure: { amount: sum.toFixed(2), count: cards.length, jql: cards.length === 0 ? null : `status = "${key}"` },
        weighted: weighted.toFixed(2),
        cards,
        more: 0,
        ...change
    };
}

export const LEAD = column('lead', 'Lead', [deal(9)], {
    kind: 'below-deal',
    folded: true,
    weighted: null,
    figure: { amount: null, count: 1, jql: 'status = lead' }
});

export function board(proposal: readonly Card[], closing: readonly Card[] = [], change: Partial<Board> = {}): Board {
    return {
        request: { from: '2026-10-01', to: '2026-12-31', currency: 'USD' },
        columns: [
            LEAD,
            column('proposal', 'Proposal', proposal),
            column('closing', 'Closing', closing),
            column('lost', 'Lost', [], { kind: 'lost' })
        ],
        unconverted: [],
        ...change
    };
}

export const TO_CLOSING: Transition = { id: '12', name: 'Advance to closing', to: { id: 's-closing' }, fields: {} };

/** A Jira in which a deal stands in Proposal and may go to Closing. */
export function api(answers: Partial<BoardApi> = {}): BoardApi {
    return {
        load: async () => board([deal(1), deal(2)]),
        standing: async () => ({ status: 's-proposal', statusName: 'Proposal', movedBy: null }),
        transitions: async () => [TO_CLOSING],
        values: async () => ({}),
        move: async () => null,
        review: async () => ({ today: '2026-11-27', criteria: [] }),
        answer: async () => ({ today: '2026-11-27', criteria: [] }),
        waive: async () => ({ today: '2026-11-27', criteria: [] }),
        ...answers
    };
}

/** A required criterion that nobody has answered. */
export function criterion(id: number, title: string, change: Partial<Criterion> = {}): Criterion {
    return {
        id,
        title,
        help: '',
        kind: 'question',
        kindName: 'Question',
        asks: '',
        required: true,
        state: 'unknown',
        stateName: 'Not answered',
        blocks: true,
        reasons: [`“${title}” is not answered yet.`],
        note: null,
        mayAnswer: true,
        mayWaive: false,
        answer: null,
        waiver: null,
        ...change
    };
}
