import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { aPlan, aTask } from './a-plan';
import { ClosePlanPanel } from './ClosePlanPanel';
import { holidayLines, holidaysFrom } from './holidays';
import type { Plan, PlanApi, Preview } from './plan-api';
import { typedFrom } from './TaskForm';

const HOSTILE = '<script>alert("x")</script>';
const BOARD = aTask({ id: 1, title: 'Board approves the purchase', side: 'customers', slack: 2 });
const SEND = aTask({ id: 2, title: HOSTILE, waitsFor: [1], workDays: 3, slack: 2 });
const nothing = () => Promise.reject(new Error('Not asked for'));

function api(plan: Plan, own: Partial<PlanApi> = {}): PlanApi {
    return {
        load: async () => plan,
        add: nothing,
        change: nothing,
        tick: nothing,
        remove: nothing,
        move: nothing,
        preview: nothing,
        undo: nothing,
        template: nothing,
        frame: nothing,
        agree: nothing,
        mistake: nothing,
        colleagues: async () => [],
        settings: async () => ({ company: '', holidays: [], mayChange: false }),
        shape: nothing,
        links: { print: '/print', csv: '/csv', calendar: '/ics', ourCalendar: '/ours', theirCalendar: '/theirs' },
        ...own
    };
}

const both = () => aPlan({ tasks: [BOARD, SEND], schedule: { contract: '2026-05-29', leastSlack: 2, criticalPath: [1, 2] } });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the close plan of a deal', () => {
    it('shows both sides by their companies, the critical path and what each task waits for', async () => {
        const { container } = render(<ClosePlanPanel api={api(both())} />);
        expect(await screen.findByText(/Critical path/)).toBeTruthy();
        expect(screen.getByText(/Globex: 0 of 1 done/)).toBeTruthy();
        expect(screen.getByText(/Purple: Globex takes part/)).toBeTruthy();
        expect(screen.getByText('Waits for “Board approves the purchase”')).toBeTruthy();
        expect(screen.getAllByText(/2 working days to spare/).length).toBeGreaterThan(1);
        await expectAccessible(container);
    });

    it('leads on from an empty plan to the template, where steps can be left out', async () => {
        const sent: string[][] = [];
        const steps = [
            { key: 'board', title: 'Board approves', side: 'customers' as const, date: '2026-05-12' },
            { key: 'sign', title: 'Both sign', side: 'both' as const, date: '2026-05-29' }
        ];
        const empty = aPlan({ template: { steps, notice: 'The 2 steps need more time.' } });
        const template: PlanApi['template'] = async (_, keys) => (sent.push(keys), aPlan({ tasks: [BOARD] }));
        render(<ClosePlanPanel api={api(empty, { template })} />);
        await userEvent.click(await button('Start from the template'));
        expect(await screen.findByText('The 2 steps need more time.')).toBeTruthy();
        await userEvent.click(screen.getByLabelText(/Board approves/));
        await userEvent.click(await button('Add the selected steps'));
        expect(await screen.findByText('Tasks added: 1.')).toBeTruthy();
        expect(sent).toEqual([['sign']]);
    });

    it('ticks a task, tells other panels, and offers to undo it', async () => {
        let told = 0;
        const ticked = aPlan({
            tasks: [{ ...BOARD, state: 'done' }, SEND],
            undo: { edit: 7, what: '“Board” marked as done', by: 'Mina', at: '2026-05-04T03:00:00Z' }
        });
        const undone: number[] = [];
        const own: Partial<PlanApi> = { tick: async () => ticked, undo: async (edit) => (undone.push(edit), both()) };
        render(<ClosePlanPanel api={api(both(), own)} refresh={() => told++} />);
        await userEvent.click(await screen.findByLabelText('Mark the task “Board approves the purchase” as done'));
        expect(await screen.findByText('The task “Board approves the purchase” is done.')).toBeTruthy();
        await userEvent.click(await button('Undo: “Board” marked as done'));
        await waitFor(() => expect(undone).toEqual([7]));
        expect(told).toBe(2);
    });

    it('shows the plan as it is now and says who was faster when a change is refused', async () => {
        const tick = () => Promise.reject(new Problem(409, ['Joon changed the task.']));
        let loads = 0;
        const load = async () => (loads++ === 0 ? both() : aPlan({ tasks: [BOARD, { ...SEND, title: 'We send it' }] }));
        render(<ClosePlanPanel api={api(both(), { tick, load })} />);
        await userEvent.click(await screen.findByLabelText('Mark the task “Board approves the purchase” as done'));
        expect(await screen.findByText('Joon changed the task.')).toBeTruthy();
        expect((screen.getByLabelText(/Board approves the purchase” as done/) as HTMLInputElement).checked).toBe(false);
        expect(await screen.findByText('We send it')).toBeTruthy();
    });

    it('asks in place before a task is deleted, and the harmless answer has the focus', async () => {
        const removed: number[] = [];
        const remove: PlanApi['remove'] = async (task) => (removed.push(task.id), aPlan({ tasks: [SEND] }));
        render(<ClosePlanPanel api={api(both(), { remove })} />);
        const row = (await button(`Edit the title “${BOARD.title}”`)).closest('li')!;
        await userEvent.click(within(row).getByRole('button', { name: 'More' }));
        await userEvent.click(within(row).getByRole('button', { name: `Delete the task “${BOARD.title}”` }));
        expect(document.activeElement?.textContent).toBe('Cancel');
        await userEvent.click(within(row).getByRole('button', { name: 'Delete' }));
        expect(await screen.findByText(`The task “${BOARD.title}” was deleted.`)).toBeTruthy();
        expect(removed).toEqual([1]);
        expect(document.activeElement?.textContent).toBe('Tasks');
    });

    it('says what a later date moves before it moves anything', async () => {
        const preview: Preview = {
            moved: [
                { task: 1, title: BOARD.title, from: '2026-05-12', to: '2026-05-19' },
                { task: 2, title: SEND.title, from: '2026-05-12', to: '2026-05-22' }
            ],
            endBefore: '2026-05-12',
            endAfter: '2026-05-22',
            newWarnings: ['The plan ends late.']
        };
        const moves: unknown[] = [];
        const own: Partial<PlanApi> = { preview: async () => preview, move: async (_, move) => (moves.push(move), both()) };
        render(<ClosePlanPanel api={api(both(), own)} />);
        await userEvent.click(await button(/Change the date of “Board/));
        const date = screen.getByLabelText('Target date') as HTMLInputElement;
        await userEvent.clear(date);
        await userEvent.type(date, '2026-05-19');
        await userEvent.click(await button('Save'));
        expect(await screen.findByText('The plan ends late.')).toBeTruthy();
        await userEvent.click(await button('Move 2 tasks'));
        expect(moves).toEqual([{ kind: 'slip', task: 1, date: '2026-05-19' }]);
        expect(await screen.findByText('Tasks moved: 2.')).toBeTruthy();
    });

    it('moves the selected tasks after a preview', async () => {
        const moves: unknown[] = [];
        const own: Partial<PlanApi> = {
            preview: async () => ({
                moved: [{ task: 1, title: BOARD.title, from: '2026-05-12', to: '2026-05-19' }],
                endBefore: null,
                endAfter: null,
                newWarnings: []
            }),
            move: async (_, move) => (moves.push(move), both())
        };
        render(<ClosePlanPanel api={api(both(), own)} />);
        await userEvent.click(await screen.findByLabelText(`Select “${BOARD.title}” for moving`));
        await userEvent.click(await button('Move dates (1 selected)'));
        await userEvent.click(await button('Preview'));
        expect(await screen.findByText(/May 12, 2026 → May 19, 2026/)).toBeTruthy();
        expect(moves).toEqual([]);
        await userEvent.click(await button('Move tasks'));
        await waitFor(() => expect(moves).toEqual([{ kind: 'shift', days: 5, tasks: [1] }]));
    });

    it('chooses neither proposed nor agreed beforehand, and shows each wrong field', async () => {
        const agree = () => Promise.reject(new Problem(400, [], { kind: 'Choose one.', customer: 'Enter who.' }));
        render(<ClosePlanPanel api={api(both(), { agree })} />);
        await userEvent.click(await button('Record proposal or agreement'));
        await screen.findByRole('dialog');
        expect((screen.getByLabelText('Agreed') as HTMLInputElement).checked).toBe(false);
        expect((screen.getByLabelText('Proposed') as HTMLInputElement).checked).toBe(false);
        await userEvent.click(await button('Save'));
        expect(await screen.findByText('Choose one.')).toBeTruthy();
        expect(screen.getByText('Enter who.')).toBeTruthy();
    });

    it('asks before Escape throws a typed task away, and keeps it', async () => {
        const { container } = render(<ClosePlanPanel api={api(both())} />);
        await userEvent.click(await button('Add task'));
        await screen.findByRole('dialog');
        const title = screen.getByLabelText(/^Task/);
        await userEvent.type(title, 'Board signs{Escape}');
        expect((screen.getByLabelText(/^Task/) as HTMLInputElement).value).toBe('Board signs');
        expect(await screen.findByRole('group', { name: /not saved/ })).toBeTruthy();
        await expectAccessible(container);
    });

    it('marks a mistaken agreement and shows why', async () => {
        const record = {
            id: 9,
            kind: 'agreed' as const,
            customer: 'Ms Han',
            date: '2026-05-01',
            channelName: 'Meeting',
            recorded: { by: 'Mina', at: '2026-05-01T03:00:00Z' },
            mistake: null
        };
        const agreed = aPlan({ tasks: [BOARD], agreement: { state: 'agreed', latest: record, changes: [], history: [record] } });
        const marked = { ...record, mistake: { by: 'Joon', at: '2026-05-02T03:00:00Z', reason: 'The other deal' } };
        const mistake: PlanApi['mistake'] = async () =>
            aPlan({ tasks: [BOARD], agreement: { state: 'none', latest: null, changes: [], history: [marked] } });
        render(<ClosePlanPanel api={api(agreed, { mistake })} />);
        await userEvent.click(await button('Mark as a mistake'));
        const dialog = await screen.findByRole('dialog');
        await userEvent.type(within(dialog).getByLabelText(/Why is it a mistake/), 'The other deal');
        await userEvent.click(within(dialog).getByRole('button', { name: 'Mark as a mistake' }));
        expect(await screen.findByText(/Marked as a mistake by Joon/)).toBeTruthy();
    });

    it('shows an ended deal without anything to fear, and offers nothing to who may only look', async () => {
        render(<ClosePlanPanel api={api(aPlan({ phase: 'over', mayEdit: false, tasks: [BOARD] }))} />);
        expect(await screen.findByText(/This deal has ended/)).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Add task' })).toBeNull();
        expect(screen.queryByRole('checkbox')).toBeNull();
    });
});

describe('what is typed about a plan', () => {
    it('is sent as the server takes it', () => {
        expect(typedFrom({ title: 'T', side: 'both', waitsFor: '3,4', workDays: 'x', afterContract: 'true' })).toMatchObject({
            waitsFor: [3, 4],
            workDays: 0,
            afterContract: true
        });
    });

    it('keeps each holiday with its name', () => {
        const lines = '2026-12-25 Christmas  Day\n\n2027-01-01';
        expect(holidaysFrom(lines)).toEqual([
            { day: '2026-12-25', name: 'Christmas Day' },
            { day: '2027-01-01', name: '' }
        ]);
        expect(holidayLines(holidaysFrom(lines))).toBe('2026-12-25 Christmas Day\n2027-01-01');
    });
});
