import { describe, expect, it } from 'vitest';
import { board, column, deal, LEAD } from './a-board';
import { ALL_CARDS, chosen } from './card-choice';
import { moved } from './moves';
import { screenOf, sentValue, shownValue } from './screen-fields';
import { compared, plus } from './sums';

const ON_ITS_WAY = { key: 'SALES-1', from: 'open:proposal', to: 'open:closing', done: false };

describe('a move', () => {
    it('changes count and amount of both columns by exactly that deal', () => {
        const large = deal(1, { converted: '12345678901234567.89', weighted: '1.10' });
        const start = board([large, deal(2)]);
        start.columns = start.columns.map((one) =>
            one.key === 'proposal' ? { ...one, figure: { ...one.figure, amount: '12345678901235567.89' }, weighted: '201.10' } : one
        );
        const [, proposal, closing] = moved(start, ON_ITS_WAY).columns;
        expect(proposal!.figure).toMatchObject({ count: 1, amount: '1000.00' });
        expect(proposal!.weighted).toBe('200.00');
        expect(closing!.figure).toMatchObject({ count: 1, amount: '12345678901234567.89' });
        expect(closing!.cards.map(({ key }) => key)).toEqual(['SALES-1']);
    });
    it('changes nothing once the server has the deal in its new column', () => {
        const after = board([deal(2)], [deal(1)]);
        expect(moved(after, ON_ITS_WAY)).toBe(after);
    });
    it('X2: leaves a column that is in no sum without one', () => {
        const start = { ...board([deal(1)]), columns: [LEAD, column('proposal', 'Proposal', [deal(1)])] };
        const [lead] = moved(start, { ...ON_ITS_WAY, to: 'below-deal:lead' }).columns;
        expect(lead!.figure).toMatchObject({ count: 2, amount: null });
    });
    it('leaves amounts alone where the deal has no rate', () => {
        const [, proposal] = moved(board([deal(1, { converted: null, weighted: null })]), ON_ITS_WAY).columns;
        expect(proposal!.figure).toMatchObject({ count: 0, amount: '0.00' });
    });
});

describe('exact sums', () => {
    it.each([
        ['0.10', '0.20', '0.30'],
        ['1000', '0.005', '1000.005'],
        ['999', '1', '1000']
    ])('%s + %s = %s', (one, other, sum) => expect(plus(one, other)).toBe(sum));
    it('keep their sign and their zeros', () => {
        expect(plus('1.00', '1.00', -1)).toBe('0.00');
        expect(plus('0.05', '1', -1)).toBe('-0.95');
        expect(compared('10', '9.99')).toBeGreaterThan(0);
        expect(compared('1.0', '1.00')).toBe(0);
    });
});

describe('the choice of cards', () => {
    const cards = [
        deal(1, { converted: '9.00', closeDate: null, daysInStage: 3 }),
        deal(2, { converted: '10.00', closeDate: '2026-12-24', daysInStage: 40, mine: true }),
        deal(3, { converted: null, closeDate: '2026-01-01', daysInStage: 7, summary: 'Server for Acme' })
    ];
    const keys = (change: object) => chosen(cards, { ...ALL_CARDS, ...change }).map(({ id }) => id - 10_000);
    it('sorts by amount, close date or age', () => {
        expect(keys({})).toEqual([2, 1, 3]);
        expect(keys({ sort: 'close-date' })).toEqual([3, 2, 1]);
        expect(keys({ sort: 'age' })).toEqual([2, 3, 1]);
    });
    it('finds words of the deal, its owner and its next step, and the own deals', () => {
        expect(keys({ text: 'acme SERVER' })).toEqual([3]);
        expect(keys({ text: 'kim rep' })).toEqual([2, 1, 3]);
        expect(keys({ mine: true })).toEqual([2]);
    });
});

describe('the screen of a transition', () => {
    it('asks for what can be typed or chosen, and leaves the rest to Jira', () => {
        const screen = screenOf({
            customfield_1: { name: 'Revisit date', required: false, schema: { type: 'date' } },
            customfield_2: {
                name: 'Loss reason',
                required: true,
                schema: { type: 'option' },
                allowedValues: [
                    { id: '7', value: 'Price' },
                    { id: '8', value: 'Old', disabled: true }
                ]
            },
            customfield_3: { name: 'Note', required: false, schema: { type: 'string', custom: 'com.x:textarea' } },
            customfield_4: { name: 'Amount', required: false, schema: { type: 'number' } },
            customfield_5: { name: 'Approver', required: true, schema: { type: 'user' } },
            comment: { name: 'Comment', required: false, schema: { type: 'comments-page' } }
        });
        expect(screen.fields.map(({ kind }) => kind)).toEqual(['day', 'choice', 'long-text', 'number']);
        expect(screen.fields[1]!.choices).toEqual([{ value: '7', label: 'Price' }]);
        expect(screen.beyond).toEqual(['Approver']);
    });
    it('shows and sends values as Jira has them', () => {
        expect([shownValue({ id: '7', value: 'Price' }), shownValue(null), shownValue(12.5)]).toEqual(['7', '', '12.5']);
        expect([sentValue('choice', '7'), sentValue('number', '12.5'), sentValue('day', '2026-12-24')]).toEqual([
            { id: '7' },
            12.5,
            '2026-12-24'
        ]);
    });
});
