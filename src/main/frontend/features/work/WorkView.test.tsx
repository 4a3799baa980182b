import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/api/problem';
import type { DealCard } from '../../shared/api/deal-card';
import { aDeal } from '../../shared/testing/a-deal';
import { expectAccessible } from '../../shared/testing/accessible';
import { WorkView } from './WorkView';
import type { Section, Work, WorkApi } from './work-api';

const NARROWING = { scope: 'all', owner: 'me', from: '', to: '', currency: '' };
const HOSTILE = '<img src=x onerror=alert(1)>';
const FIELDS = { nextStep: 'customfield_1', nextStepDate: 'customfield_2', closeDate: 'customfield_3' };

function card(id: number, over: Partial<DealCard> = {}): DealCard {
    const waits = { summary: HOSTILE, owner: { name: 'Kim', avatarUrl: null }, daysInStage: 40 };
    return aDeal(id, { ...waits, closeDate: '2026-11-01', nextStep: 'Call Lee', nextStepDate: '2026-11-26', ...over });
}

const section = (code: Section['code'], name: string, items: Section['items'], count = items.length): Section => {
    return { code, name, count, items };
};
const task = { id: 7, revision: 3, title: 'Board approves', side: 'customers' as const, date: '2026-11-20' };
const work: Work = {
    fields: FIELDS,
    sections: [
        section('next-step-due', 'Next steps due', [{ card: card(1), task: null }]),
        section('task-overdue', 'Overdue tasks', [{ card: card(2), task }]),
        section('task-due', 'Tasks within a week', []),
        section('close-date-passed', 'Close date passed', [{ card: card(3), task: null }]),
        section('stalled', 'Stalled', [{ card: card(4, { owner: null }), task: null }], 12),
        section('no-next-step', 'No next step', [{ card: card(5, { owner: { name: 'Lee', avatarUrl: null } }), task: null }])
    ]
};

function view(answers: Partial<WorkApi> = {}, owner = 'me') {
    const api: WorkApi = { load: vi.fn(async () => work), change: vi.fn(async () => null), tick: vi.fn(async () => null), ...answers };
    return { api, ...render(<WorkView narrowing={{ ...NARROWING, owner }} api={api} />) };
}
const part = async (name: string) => within(await screen.findByRole('region', { name }));

describe('A153: what waits today', () => {
    it('says of each deal what waits, leaves out what is empty, and shows a hostile name as text', async () => {
        const { container } = view();
        expect((await part('Next steps due')).getByText('1,000.00 USD · Proposal · Next step: Call Lee, Nov 26, 2026')).toBeTruthy();
        expect((await part('Overdue tasks')).getByText(/Board approves \(the customer’s\), Nov 20, 2026/)).toBeTruthy();
        expect((await part('Close date passed')).getByText(/Was to close on Nov 1, 2026/)).toBeTruthy();
        expect((await part('Stalled')).getByText(/In this stage for 40 days/)).toBeTruthy();
        expect((await part('Stalled')).getByText('And 11 more. Narrow the deals to see them.')).toBeTruthy();
        expect(screen.queryByRole('region', { name: 'Tasks within a week' })).toBeNull();
        expect(screen.getByRole('link', { name: `SALES-1 ${HOSTILE}` }).getAttribute('href')).toBe('/jira/browse/SALES-1');
        await expectAccessible(container);
    });

    it('ticks a task in place and asks again', async () => {
        const { api } = view();
        await userEvent.click(await screen.findByRole('button', { name: 'Mark “Board approves” of SALES-2 as done' }));
        expect(api.tick).toHaveBeenCalledWith('SALES-2', task);
        await waitFor(() => expect(api.load).toHaveBeenCalledTimes(2));
    });

    it('says why a task could not be ticked', async () => {
        view({ tick: () => Promise.reject(new Problem(409, ['Kim was faster.'])) });
        await userEvent.click(await screen.findByRole('button', { name: /Mark “Board approves”/ }));
        expect(await screen.findByText('Kim was faster.')).toBeTruthy();
    });

    it('sets a next step with its date, by the names that Jira has for the fields', async () => {
        const { api } = view();
        await userEvent.click(await screen.findByRole('button', { name: 'Set the next step of SALES-5' }));
        const form = within(screen.getByRole('form', { name: 'Set the next step of SALES-5' }));
        await userEvent.type(form.getByLabelText('Next step'), 'Send the offer');
        await userEvent.type(form.getByLabelText('Next step date'), '2026-12-01');
        await userEvent.click(form.getByRole('button', { name: 'Save' }));
        expect(api.change).toHaveBeenCalledWith('SALES-5', { customfield_1: 'Send the offer', customfield_2: '2026-12-01' });
    });

    it('keeps what was typed and shows at its field what Jira refuses', async () => {
        view({ change: () => Promise.reject(new Problem(400, [], { customfield_3: 'That is no date.' })) });
        await userEvent.click(await screen.findByRole('button', { name: 'Set the close date of SALES-3' }));
        const form = within(screen.getByRole('form', { name: 'Set the close date of SALES-3' }));
        await userEvent.type(form.getByLabelText('Expected close date'), '2026-12-24');
        await userEvent.click(form.getByRole('button', { name: 'Save' }));
        expect(await form.findByText('That is no date.')).toBeTruthy();
        expect((form.getByLabelText('Expected close date') as HTMLInputElement).value).toBe('2026-12-24');
    });

    it('A6: shows a manager whose deals wait', async () => {
        view({}, 'group:sales');
        expect((await part('No next step')).getByRole('heading', { name: 'Lee' })).toBeTruthy();
        expect((await part('Stalled')).getByRole('heading', { name: 'Without an owner' })).toBeTruthy();
    });

    it('shows the most urgent of many first, and the others on demand', async () => {
        const many = Array.from({ length: 11 }, (_, at) => ({ card: card(100 + at), task: null }));
        view({ load: async () => ({ fields: FIELDS, sections: [section('stalled', 'Stalled', many, 60)] }) });
        expect((await part('Stalled')).getAllByRole('listitem')).toHaveLength(8);
        await userEvent.click(screen.getByRole('button', { name: 'Show 3 more' }));
        expect((await part('Stalled')).getAllByRole('listitem')).toHaveLength(11);
        expect(screen.getByText('And 49 more. Narrow the deals to see them.')).toBeTruthy();
    });

    it('says so when nothing waits', async () => {
        view({ load: async () => ({ fields: FIELDS, sections: [] }) });
        expect(await screen.findByText(/Nothing waits today/)).toBeTruthy();
    });
});
