import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { EndActions } from './EndActions';
import type { End, EndApi, Ended, Way } from './end/end-api';

const WIN: Way = { key: 'win', kind: 'win', name: 'Mark as won', to: 'won', toName: 'Won' };
const LOSE: Way = { key: 'lose', kind: 'lose', name: 'Mark as lost', to: 'lost', toName: 'Lost' };
const RESUME: Way = { key: 'resume-in-evaluation', kind: 'resume', name: 'Resume in Evaluation', to: 'evaluation', toName: 'Evaluation' };
const UNDO: Way = { key: 'undo-to-approval', kind: 'undo', name: 'Undo, back to Approval', to: 'approval', toName: 'Approval' };

const END: End = {
    key: 'SALES-1',
    summary: '<script>alert("won")</script>',
    amount: '1200000',
    currency: 'KRW',
    today: '2026-11-27',
    lossReasons: [
        { id: '10', name: 'Price', competitor: false },
        { id: '11', name: 'Lost to a competitor', competitor: true }
    ],
    openTasks: [{ title: 'Sign the contract', side: 'customer', sideName: 'Customer', due: '2026-11-20', overdue: true }]
};

function api(answers: Partial<EndApi> = {}): EndApi {
    return { load: async () => END, make: async () => END, ...answers };
}

type Shown = { ended?: Ended; ways?: Way[]; changed?: () => void };

function show(given: EndApi, { ended, ways = [WIN, LOSE], changed = () => undefined }: Shown = {}) {
    return render(<EndActions exit={{ key: 'SALES-1', ended: ended ?? null, ways }} changed={changed} api={given} />);
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const openBy = async (name: string) => {
    await press(name);
    await screen.findByRole('dialog');
};
const dialog = () => screen.getByRole('dialog');
const sendAs = (name: string) => userEvent.click(within(dialog()).getByRole('button', { name }));

describe('U3: winning a deal', () => {
    it('asks for amount, day and reason, beside the currency, and names the open tasks of the plan', async () => {
        const { container } = show(api());
        await openBy('Mark as won');
        expect(within(dialog()).getByRole('heading').textContent).toBe('Mark as won: <script>alert("won")</script>');
        expect((screen.getByLabelText('Final amount') as HTMLInputElement).value).toBe('1,200,000');
        expect(dialog().textContent).toContain('KRW');
        expect((screen.getByLabelText('Order date') as HTMLInputElement).value).toBe('2026-11-27');
        for (const label of ['Final amount', 'Order date', 'Why we won']) {
            expect(screen.getByLabelText(label).getAttribute('aria-required')).toBe('true');
        }
        expect(screen.getByText('Sign the contract (Customer, overdue since Nov 20, 2026)')).toBeTruthy();
        await expectAccessible(container);
    });

    it('names the tasks that the plan has now, not those of when the page was drawn', async () => {
        let tasks: End['openTasks'] = [];
        show(api({ load: async () => ({ ...END, openTasks: tasks }) }));
        await screen.findByRole('button', { name: 'Mark as won' });
        tasks = END.openTasks;
        await openBy('Mark as won');
        expect(await within(dialog()).findByText(/Sign the contract/)).toBeTruthy();
    });

    it('sends what was typed, and tells the panel', async () => {
        const make = vi.fn(async () => END);
        const changed = vi.fn();
        show(api({ make }), { changed });
        await openBy('Mark as won');
        await userEvent.type(screen.getByLabelText('Why we won'), 'They trust us');
        await sendAs('Mark as won');
        await waitFor(() => expect(changed).toHaveBeenCalledOnce());
        expect(make).toHaveBeenCalledWith('win', { amount: '1,200,000', orderDate: '2026-11-27', winReason: 'They trust us' });
        expect(screen.queryByRole('dialog')).toBeNull();
    });

    it('U12: shows everything that the server refuses at its field, and a criterion on top', async () => {
        const refused = new Problem(400, ['“Budget is known” is not answered yet.'], { winReason: 'Say why.', orderDate: 'Not ahead.' });
        show(api({ make: () => Promise.reject(refused) }));
        await openBy('Mark as won');
        await sendAs('Mark as won');
        expect((await within(dialog()).findByRole('alert')).textContent).toBe('“Budget is known” is not answered yet.');
        const why = screen.getByLabelText('Why we won');
        expect(document.getElementById(why.getAttribute('aria-describedby')!.split(' ')[1]!)!.textContent).toBe('Say why.');
        expect(screen.getByLabelText('Order date').getAttribute('aria-invalid')).toBe('true');
    });

    it('U9: keeps what was typed when the dialog is opened again', async () => {
        const first = show(api());
        await openBy('Mark as won');
        await userEvent.type(screen.getByLabelText('Why we won'), 'Half a sentence');
        first.unmount();
        show(api());
        await openBy('Mark as won');
        expect((screen.getByLabelText('Why we won') as HTMLTextAreaElement).value).toBe('Half a sentence');
    });
});

describe('U3: what ends a deal', () => {
    it('is no neighbour of what is easily undone', async () => {
        const park: Way = { key: 'park', kind: 'park', name: 'Park', to: 'parked', toName: 'Parked' };
        show(api(), { ways: [LOSE, park, WIN] });
        const won = await screen.findByRole('button', { name: 'Mark as won' });
        const neighbours = within(won.parentElement!).getAllByRole('button');
        expect(neighbours.map((button) => button.textContent)).toEqual(['Mark as won', 'Mark as lost']);
    });
});

describe('what ends a deal', () => {
    it('is drawn from what the panel has loaded, and asks for more only when a dialog opens', async () => {
        const load = vi.fn(async () => END);
        show(api({ load }));
        expect(screen.getByRole('button', { name: 'Mark as won' })).toBeTruthy();
        expect(load).not.toHaveBeenCalled();
        await openBy('Mark as won');
        expect(load).toHaveBeenCalledOnce();
    });

    it('says why a dialog cannot open, and lets the user try again', async () => {
        const load = vi.fn(async () => END).mockRejectedValueOnce(new Problem(503, ['The database is busy.']));
        show(api({ load }));
        await press('Mark as won');
        expect((await screen.findByRole('alert')).textContent).toBe('The database is busy.');
        await openBy('Mark as won');
        expect(screen.queryByText('The database is busy.')).toBeNull();
    });
});

describe('U3: losing a deal', () => {
    it('marks the competitor as required where that is the reason', async () => {
        show(api());
        await openBy('Mark as lost');
        expect(screen.getByLabelText('Competitor').getAttribute('aria-required')).toBeNull();
        await userEvent.selectOptions(screen.getByLabelText('Loss reason'), 'Lost to a competitor');
        expect(screen.getByLabelText('Competitor').getAttribute('aria-required')).toBe('true');
        expect(screen.getByLabelText('Loss reason').getAttribute('aria-required')).toBe('true');
    });

    it('gives the focus back to its button when it is closed', async () => {
        show(api());
        await openBy('Mark as lost');
        await userEvent.click(within(dialog()).getByRole('button', { name: 'Cancel' }));
        await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mark as lost' })));
    });
});

describe('U4: a deal that has ended', () => {
    const lost: Ended = {
        how: 'lost',
        reached: 'evaluation',
        reachedName: 'Evaluation',
        orderDate: null,
        winReason: null,
        lossReason: 'Lost to a competitor',
        competitor: '<b>Acme</b>',
        lossNote: null,
        revisitDate: null
    };

    it('says how far it got, why it was lost and to whom', async () => {
        show(api(), { ways: [RESUME], ended: lost });
        expect(screen.getByText('Lost in “Evaluation”')).toBeTruthy();
        expect(screen.getAllByRole('definition').map((fact) => fact.textContent)).toEqual(['Lost to a competitor', '<b>Acme</b>']);
        expect(await screen.findByRole('button', { name: 'Resume in Evaluation' })).toBeTruthy();
    });

    it('comes back without a dialog, and says in place what keeps it', async () => {
        const make = vi.fn(() => Promise.reject(new Problem(400, ['A criterion is open.'])));
        show(api({ make }), { ways: [RESUME], ended: lost });
        await press('Resume in Evaluation');
        expect((await screen.findByRole('alert')).textContent).toBe('A criterion is open.');
        expect(make).toHaveBeenCalledWith('resume-in-evaluation', {});
    });

    it('U3: is undone only with a reason, and says what that means', async () => {
        const make = vi.fn(async () => END);
        show(api({ make }), { ways: [UNDO] });
        await openBy('Undo, back to Approval');
        expect(screen.getByText(/goes back to Approval/)).toBeTruthy();
        await userEvent.type(screen.getByLabelText('Reason for undoing'), 'Wrong deal');
        await sendAs('Undo, back to Approval');
        await waitFor(() => expect(make).toHaveBeenCalledWith('undo-to-approval', { undoReason: 'Wrong deal' }));
    });
});
