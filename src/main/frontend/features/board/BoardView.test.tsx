import '@atlaskit/pragmatic-drag-and-drop-unit-testing/drag-event-polyfill';
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { api, board, criterion, deal, LEAD, TO_CLOSING } from './a-board';
import type { BoardApi } from './board-api';
import { BoardView } from './BoardView';

const NARROWING = { scope: 'all', owner: 'all', from: '', to: '', currency: '' };
const show = (answers: Partial<BoardApi> = {}) => render(<BoardView narrowing={NARROWING} api={api(answers)} />);
const column = (name: string) => screen.getByRole('region', { name });
const cards = (name: string) =>
    within(column(name))
        .queryAllByRole('listitem')
        .map((card) => card.dataset['deal'])
        .filter(Boolean);

async function moveByMenu(deal: string, to: string): Promise<void> {
    await userEvent.click(await screen.findByRole('button', { name: `Move “${deal}”` }));
    await userEvent.click(screen.getByRole('button', { name: `Move to ${to}` }));
}

describe('the board of deals', () => {
    it('shows a column for each stage with its figures, which open their list', async () => {
        const { container } = show();
        const proposal = await screen.findByRole('region', { name: 'Proposal' });
        expect(proposal.querySelector('header')!.textContent).toContain('2,000 USD');
        expect(proposal.querySelector('header')!.textContent).toContain('Weighted 400 USD');
        expect(within(proposal).getByRole('link', { name: 'Proposal: show 2 deals' }).getAttribute('href')).toBe(
            '/jira/issues/?jql=status%20%3D%20%22proposal%22'
        );
        await expectAccessible(container);
    });

    it('X2: folds what is pre-deal, says that it is in no sum, and unfolds it', async () => {
        show();
        const lead = await screen.findByRole('region', { name: 'Lead' });
        expect(lead.textContent).toContain('Pre-deal (not forecast)');
        expect(cards('Lead')).toEqual([]);
        await userEvent.click(within(lead).getByRole('button', { name: 'Unfold Lead (1 deal)' }));
        expect(cards('Lead')).toEqual(['SALES-9']);
    });

    it('says on a card what the deal is worth, what comes next and what is wrong', async () => {
        const troubled = deal(1, {
            probability: '33',
            ownProbability: true,
            nextStepDate: '2026-11-30',
            warnings: [{ code: 'stalled', text: 'Stalled' }]
        });
        show({ load: async () => board([troubled]) });
        const card = (await screen.findByRole('link', { name: 'Deal 1' })).closest('li')!;
        for (const said of [
            '1,000 USD',
            '33% (set manually)',
            'Closes Dec 24, 2026',
            'Next: Call Kim (Nov 30, 2026)',
            '12 days in this stage',
            'Stalled',
            'Kim Rep'
        ]) {
            expect(card.textContent).toContain(said);
        }
    });

    it('shows a hostile summary as text', async () => {
        const hostile = '<img src=x onerror=alert(1)>';
        const { container } = show({ load: async () => board([deal(1, { summary: hostile, nextStep: hostile })]) });
        expect(await screen.findByRole('link', { name: hostile })).toBeTruthy();
        expect(container.querySelector('img')).toBeNull();
    });

    it('says how many deals have no card, and which amounts are in no sum', async () => {
        const large = board([deal(1)], [], { unconverted: [{ currency: 'EUR', amount: '500.00', count: 1 }] });
        large.columns = large.columns.map((one) => (one.key === 'proposal' ? { ...one, more: 1200 } : one));
        show({ load: async () => large });
        expect(await screen.findByText('1,200 more without a card')).toBeTruthy();
        expect(screen.getByRole('alert').textContent).toContain('There is no exchange rate from EUR to USD.');
        expect(screen.getByRole('alert').textContent).toContain('1 deal, 500.00 EUR');
    });

    it('finds, sorts and narrows cards without asking the server', async () => {
        let asked = 0;
        const some = board([deal(1, { converted: '5.00' }), deal(2, { converted: '7.00', mine: true, closeDate: '2027-01-01' })]);
        show({ load: async () => (asked++, some) });
        await screen.findByRole('region', { name: 'Proposal' });
        expect(cards('Proposal')).toEqual(['SALES-2', 'SALES-1']);
        await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Close date');
        expect(cards('Proposal')).toEqual(['SALES-1', 'SALES-2']);
        await userEvent.click(screen.getByRole('checkbox', { name: 'Only mine' }));
        expect(cards('Proposal')).toEqual(['SALES-2']);
        expect(screen.getByText('1 of 2 cards shown')).toBeTruthy();
        await userEvent.type(screen.getByRole('searchbox', { name: 'Find on the board' }), 'nothing');
        expect(cards('Proposal')).toEqual([]);
        expect(asked).toBe(1);
    });
});

describe('moving a deal', () => {
    it('goes by keyboard from the menu of its card, takes the focus along, and is said', async () => {
        const made: unknown[] = [];
        const boards = [board([deal(1), deal(2)]), board([deal(2)], [deal(1)])];
        show({ load: async () => boards[Math.min(made.length, 1)]!, move: async (...move) => void made.push(move) });
        (await screen.findByRole('button', { name: 'Move “Deal 1”' })).focus();
        await userEvent.keyboard('{Enter}');
        screen.getByRole('button', { name: 'Move to Closing' }).focus();
        await userEvent.keyboard('{Enter}');
        await waitFor(() => expect(cards('Closing')).toEqual(['SALES-1']));
        expect(made).toEqual([['SALES-1', '12', {}]]);
        await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move “Deal 1”' })));
        const said = () => screen.getAllByRole('status').map((place) => place.textContent);
        await waitFor(() => expect(said()).toContain('“Deal 1” moved from Proposal to Closing.'));
        expect(column('Closing').textContent).toContain('1,000 USD');
        expect(column('Proposal').textContent).toContain('1,000 USD');
    });

    it('is on the screen before Jira has answered, the weighted sum following', async () => {
        show({ move: () => new Promise(() => undefined) });
        await moveByMenu('Deal 1', 'Closing');
        expect(cards('Closing')).toEqual(['SALES-1']);
        expect(cards('Proposal')).toEqual(['SALES-2']);
        expect(column('Closing').textContent).toContain('Weighted …');
    });

    it('puts the card back and says why when Jira refuses', async () => {
        show({ move: () => Promise.reject(new Problem(403, ['You may not move this.'])) });
        await moveByMenu('Deal 1', 'Closing');
        const alert = await screen.findByRole('alert');
        expect(alert.textContent).toContain('“Deal 1” was not moved to Closing.');
        expect(alert.textContent).toContain('You may not move this.');
        expect(cards('Proposal')).toEqual(['SALES-1', 'SALES-2']);
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move “Deal 1”' }));
    });

    it('says that there is no step to that stage', async () => {
        show();
        await moveByMenu('Deal 1', 'Lost');
        expect((await screen.findByRole('alert')).textContent).toContain('Jira offers no step from Proposal to Lost.');
        expect(cards('Proposal')).toContain('SALES-1');
    });

    it('overwrites nothing that somebody else has done meanwhile, and says who did what', async () => {
        const made: unknown[] = [];
        show({
            standing: async () => ({ status: 's-lost', statusName: 'Lost', movedBy: 'Lee Manager' }),
            move: async (...move) => void made.push(move)
        });
        await moveByMenu('Deal 1', 'Closing');
        expect((await screen.findByRole('alert')).textContent).toContain('Lee Manager has moved “Deal 1” to Lost in the meantime.');
        expect(made).toEqual([]);
    });

    it('asks in place for the exit criteria that are not met, and moves the deal once they are', async () => {
        const budget = criterion(1, 'Budget');
        const met = { ...budget, state: 'met' as const, stateName: 'Met', blocks: false, reasons: [] };
        const answered: unknown[] = [];
        show({
            move: async () => {
                if (answered.length === 0) {
                    throw new Problem(400, budget.reasons);
                }
            },
            review: async () => ({ today: '2026-11-27', criteria: [budget, criterion(2, 'Advice', { required: false, blocks: false })] }),
            answer: async (...answer) => {
                answered.push(answer);
                return { today: '2026-11-27', criteria: [met] };
            }
        });
        await moveByMenu('Deal 1', 'Closing');
        const dialog = await screen.findByRole('dialog', { name: '“Deal 1” cannot leave Proposal yet' });
        expect(within(dialog).queryByText('Advice')).toBeNull();
        expect(within(dialog).getByRole('link', { name: 'Open SALES-1' }).getAttribute('href')).toBe('/jira/browse/SALES-1');
        await expectAccessible(dialog);
        await userEvent.click(within(dialog).getByRole('button', { name: 'Yes' }));
        await userEvent.type(within(dialog).getByLabelText(/^Customer contact/), 'Ms Han');
        await userEvent.click(within(dialog).getByRole('button', { name: /^Save/ }));
        expect(await within(dialog).findByText('All of them are met now.')).toBeTruthy();
        expect(answered).toMatchObject([['SALES-1', 1, { value: 'yes', seen: 'none', parts: { who: 'Ms Han' } }]]);
        await userEvent.click(within(dialog).getByRole('button', { name: 'Move now' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });

    it('says why Jira refuses where that is no matter of exit criteria', async () => {
        show({ move: () => Promise.reject(new Problem(400, ['The workflow says no.'])), review: async () => Promise.reject(new Error()) });
        await moveByMenu('Deal 1', 'Closing');
        expect((await screen.findByRole('alert')).textContent).toContain('The workflow says no.');
    });

    it('asks for what the screen of the step asks for, and keeps the dialog open when that is refused', async () => {
        const made: unknown[] = [];
        const toLost = {
            id: '31',
            name: 'Lose',
            to: { id: 's-lost' },
            fields: {
                customfield_7: {
                    name: 'Loss reason',
                    required: false,
                    schema: { type: 'option' },
                    allowedValues: [{ id: '70', value: 'Price' }]
                },
                customfield_8: { name: 'Approver', required: false, schema: { type: 'user' } }
            }
        };
        show({
            transitions: async () => [TO_CLOSING, toLost],
            move: async (...move) => {
                made.push(move);
                if (made.length === 1) {
                    throw new Problem(400, [], { customfield_7: 'Choose a loss reason.' });
                }
            }
        });
        await moveByMenu('Deal 1', 'Lost');
        const dialog = await screen.findByRole('dialog', { name: 'Move “Deal 1” to Lost' });
        expect(within(dialog).getByRole('link', { name: 'Open Jira’s screen' }).getAttribute('href')).toBe(
            '/jira/secure/CommentAssignIssue!default.jspa?id=10001&action=31'
        );
        await userEvent.click(within(dialog).getByRole('button', { name: 'Lose' }));
        expect(await within(dialog).findByText('Choose a loss reason.')).toBeTruthy();
        await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Loss reason' }), 'Price');
        await userEvent.click(within(dialog).getByRole('button', { name: 'Lose' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        expect(made.at(-1)).toEqual(['SALES-1', '31', { customfield_7: { id: '70' } }]);
    });

    it('puts the card back when the dialog is cancelled', async () => {
        const fields = { customfield_7: { name: 'Revisit date', required: true, schema: { type: 'date' } } };
        show({ transitions: async () => [{ ...TO_CLOSING, fields }] });
        await moveByMenu('Deal 1', 'Closing');
        const dialog = await screen.findByRole('dialog');
        await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
        expect(cards('Proposal')).toEqual(['SALES-1', 'SALES-2']);
    });

    it('is not offered to who may not move the deal', async () => {
        show({ load: async () => board([deal(1, { editable: false })]) });
        await screen.findByRole('link', { name: 'Deal 1' });
        expect(screen.queryByRole('button', { name: 'Move “Deal 1”' })).toBeNull();
    });
});

describe('two people at one board', () => {
    it('asks again when the page is looked at again, and shows what the other did', async () => {
        const boards = [board([deal(1)]), board([], [deal(1)])];
        show({ load: async () => boards.shift() ?? board([]) });
        await screen.findByRole('link', { name: 'Deal 1' });
        expect(cards('Proposal')).toEqual(['SALES-1']);
        await act(() => void window.dispatchEvent(new Event('focus')));
        await waitFor(() => expect(cards('Closing')).toEqual(['SALES-1']));
        expect(LEAD.cards).toHaveLength(1);
    });
});

describe('dragging a deal', () => {
    const drag = (type: string, over: Element) =>
        act(async () => {
            over.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true }));
            await new Promise((go) => requestAnimationFrame(go));
        });

    it('moves it to the column on which it is dropped', async () => {
        const made: unknown[] = [];
        show({ move: async (...move) => void made.push(move) });
        const card = (await screen.findByRole('link', { name: 'Deal 1' })).closest('li')!;
        await waitFor(() => expect(card.getAttribute('draggable')).toBe('true'));
        await drag('dragstart', card);
        expect(card.classList.contains('is-dragged')).toBe(true);
        await drag('dragenter', column('Proposal'));
        expect(column('Proposal').classList.contains('is-over')).toBe(false);
        await drag('dragenter', column('Closing'));
        expect(column('Closing').classList.contains('is-over')).toBe(true);
        await drag('drop', column('Closing'));
        await waitFor(() => expect(made).toEqual([['SALES-1', '12', {}]]));
        expect(cards('Closing')).toEqual(['SALES-1']);
    });
});
