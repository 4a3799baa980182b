import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { type Answer, type AnswerBody, type Criterion, type Exit, type ExitApi, exitApi, type Stage, type StageRecord } from './exit-api';
import { StagePanel } from './StagePanel';

const HOSTILE = '<script>alert("1")</script>';

function stage(key: string, name: string, more: Partial<Stage> = {}): Stage {
    const nowhere = { current: false, passed: false, next: false, reached: false };
    return { key, name, statusId: `1${key}`, kind: 'open', kindName: 'Open deal', ...nowhere, ...more };
}

function criterion(id: number, title: string, more: Partial<Criterion> = {}): Criterion {
    return {
        id,
        title,
        help: '',
        kind: 'question',
        kindName: 'Question',
        asks: '',
        required: true,
        state: 'unknown',
        stateName: 'Unknown',
        blocks: true,
        reasons: [`“${title}” is not answered yet.`],
        note: null,
        mayAnswer: true,
        mayWaive: false,
        answer: null,
        waiver: null,
        ...more
    };
}

function yes(more: Partial<Answer> = {}): Answer {
    return { value: 'yes', when: null, parts: { who: 'Kim' }, by: 'The rep', at: '2026-01-10T03:00:00.000Z', ...more };
}

function met(of: Criterion): Criterion {
    return { ...of, state: 'met', stateName: 'Met', blocks: false, reasons: [], answer: yes() };
}

const BUDGET = criterion(1, 'Budget is there');
const NEED = criterion(2, HOSTILE);

function exit(criteria: Criterion[], more: Partial<Exit> = {}): Exit {
    const missing = criteria.filter((one) => one.blocks).length;
    return {
        key: 'SALES-1',
        summary: HOSTILE,
        path: [
            stage('lead', 'Pre-deal', { passed: true }),
            stage('issue', 'Business issue', { current: true }),
            stage('evaluation', 'Evaluation', { next: true })
        ],
        stage: stage('issue', 'Business issue', { current: true }),
        today: '2026-01-10',
        since: '2026-01-01',
        daysInStage: 9,
        stale: false,
        staleAfterDays: null,
        overdueSince: null,
        guidance: '',
        review: { passes: missing === 0, missing, obstacle: null, criteria },
        probability: { value: '10', own: false, stageDefault: '10' },
        category: { value: 'pipeline', name: 'Pipeline', own: false, stageDefault: 'pipeline', stageDefaultName: 'Pipeline' },
        mayEdit: true,
        mayWaive: false,
        ahead: [],
        ended: null,
        ways: [],
        ...more
    };
}

const NO_END = {
    key: 'SALES-1',
    summary: HOSTILE,
    amount: null,
    currency: null,
    today: '2026-01-10',
    lossReasons: [],
    openTasks: []
};

function api(start: Exit, answers: Partial<ExitApi> = {}): ExitApi {
    return {
        load: async () => start,
        stage: async (key) => ({ key: 'SALES-1', stage: key, name: 'Pre-deal', criteria: [] }),
        answer: async () => start,
        waive: async () => start,
        reset: async () => start,
        transitions: async () => [],
        move: async () => null,
        end: { load: async () => NO_END, make: async () => NO_END },
        ...answers
    };
}

function show(start: Exit, answers: Partial<ExitApi> = {}) {
    const refreshed: string[] = [];
    const drawn = render(<StagePanel deal="SALES-1" api={api(start, answers)} refresh={() => refreshed.push('refreshed')} />);
    return { ...drawn, refreshed };
}

const row = async (title: string) => within((await screen.findByText(title)).closest('li')!);
const answersOf = (title: string) => ({ name: `Answer “${title}”` });
const press = (name: string, place: Pick<typeof screen, 'getByRole'> = screen) => userEvent.click(place.getByRole('button', { name }));

describe('U6: the stage panel', () => {
    it('asks the server once, for itself and for the buttons that end the deal', async () => {
        const asked: string[] = [];
        vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
            asked.push(String(address));
            const lose = { key: 'lose', kind: 'lose' as const, name: 'Mark as lost', to: 'lost', toName: 'Lost' };
            return Response.json(exit([BUDGET], { ways: [lose] }));
        });
        render(<StagePanel deal="SALES-1" api={exitApi('SALES-1')} refresh={() => undefined} />);
        expect(await screen.findByRole('button', { name: 'Mark as lost' })).toBeTruthy();
        expect(asked).toEqual(['/jira/rest/pipewright/1.0/deals/SALES-1/exit']);
    });

    it('says where the deal stands and what is open, each criterion in one line', async () => {
        const { container } = show(exit([BUDGET, NEED]));
        const budget = await row('Budget is there');
        expect(budget.getAllByRole('button').map((button) => button.textContent)).toEqual(['Yes', 'No', 'Unknown', 'Details']);
        expect(screen.getByText('Open required criteria: 2')).toBeTruthy();
        expect(screen.getByText('9 days in “Business issue” (since Jan 1, 2026)')).toBeTruthy();
        expect(screen.getByText(HOSTILE)).toBeTruthy();
        expect(container.querySelector('script')).toBeNull();
        await expectAccessible(container);
    });

    it('says in the time zone of the profile when a criterion was answered', async () => {
        const panel = document.createElement('div');
        panel.dataset['pipewrightZone'] = 'Pacific/Auckland';
        document.body.append(panel);
        show(exit([met(BUDGET)]));
        await press('Details of “Budget is there”', await row('Budget is there'));
        expect(screen.getByText(/answered by The rep on Jan 10, 2026, 4:00\sPM/)).toBeTruthy();
        panel.remove();
    });

    it('folds what is only advisory', async () => {
        show(exit([BUDGET, criterion(3, 'Nice to know', { required: false, blocks: false })]));
        expect((await screen.findByText('Nice to know')).closest('details')!.open).toBe(false);
        expect(screen.getByText('Advisory criteria: 1')).toBeTruthy();
    });

    it('stores No and Unknown with one click', async () => {
        const asked: AnswerBody[] = [];
        show(exit([BUDGET]), { answer: async (_, body) => (asked.push(body), exit([{ ...BUDGET, answer: yes({ value: 'no' }) }])) });
        await press('No', await row('Budget is there'));
        expect(asked).toEqual([{ value: 'no', when: null, parts: {}, seen: 'none' }]);
        await waitFor(() => expect(screen.getByRole('button', { name: 'No' }).getAttribute('aria-pressed')).toBe('true'));
    });

    it('asks who said Yes, with today as the day, and is stored from the keyboard alone', async () => {
        const asked: AnswerBody[] = [];
        show(exit([BUDGET, NEED]), { answer: async (_, body) => (asked.push(body), exit([NEED, met(BUDGET)])) });
        (await row('Budget is there')).getByRole('button', { name: 'Yes' }).focus();
        await userEvent.keyboard('{Enter}');
        await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Customer contact/)));
        await userEvent.keyboard('Kim{Enter}');
        await waitFor(() => expect(asked).toHaveLength(1));
        expect(asked[0]).toEqual({ value: 'yes', when: '2026-01-10', parts: { who: 'Kim', where: '', note: '' }, seen: 'none' });
    });

    it('leads on to the next open criterion, and in the end to Advance', async () => {
        let now = exit([NEED, met(BUDGET)]);
        show(exit([BUDGET, NEED]), { answer: async () => now });
        await press('No', await row('Budget is there'));
        await waitFor(() => expect(document.activeElement?.closest('[data-criterion]')?.getAttribute('data-criterion')).toBe('2'));
        now = exit([met(BUDGET), met(NEED)]);
        await press('No', await row(HOSTILE));
        await waitFor(() => expect(document.activeElement?.textContent).toBe('Advance to Evaluation'));
    });

    it('U9: keeps what was typed when another form is opened, and asks before Escape throws it away', async () => {
        show(exit([BUDGET, NEED]));
        await press('Yes', await row('Budget is there'));
        await userEvent.type(screen.getByLabelText(/^Customer contact/), 'Ms Kim');
        await press('Yes', await row(HOSTILE));
        const contacts = screen.getAllByLabelText<HTMLInputElement>(/^Customer contact/);
        expect(contacts.map((field) => field.value)).toEqual(['Ms Kim', '']);
        contacts[0]!.focus();
        await userEvent.keyboard('{Escape}');
        expect(screen.getByRole('group', { name: /discard|Discard|saved/ })).toBeTruthy();
        expect(contacts[0]!.value).toBe('Ms Kim');
    });

    it('U9: opens again with what was typed when Jira draws the panel anew', async () => {
        const answered = { ...BUDGET, answer: yes({ value: 'no', parts: {} }) };
        const { unmount } = show(exit([answered]));
        await userEvent.click(await screen.findByRole('button', { name: 'Details of “Budget is there”' }));
        await press('Update answer');
        await userEvent.type(screen.getByLabelText(/^Note/), 'They wait for the board');
        unmount();
        const asked: AnswerBody[] = [];
        show(exit([answered]), { answer: async (_, body) => (asked.push(body), exit([answered])) });
        expect((await screen.findByLabelText<HTMLTextAreaElement>(/^Note/)).value).toBe('They wait for the board');
        await press('Save answer');
        await waitFor(() => expect(asked[0]?.value).toBe('no'));
    });

    it('says who answered in between, keeps the text, and sends what was read since', async () => {
        const asked: AnswerBody[] = [];
        let round = 0;
        const other = exit([{ ...BUDGET, answer: yes({ value: 'no', by: 'Ms Lee', at: '2026-01-10T04:00:00.000Z' }) }]);
        show(exit([BUDGET]), {
            load: async () => (round++ === 0 ? exit([BUDGET]) : other),
            answer: async (_, body) => {
                asked.push(body);
                throw new Problem(409, ['“Budget is there” was answered by Ms Lee.']);
            }
        });
        await press('Yes', await row('Budget is there'));
        await userEvent.type(screen.getByLabelText(/^Customer contact/), 'Kim{Enter}');
        expect(await screen.findByText('“Budget is there” was answered by Ms Lee.')).toBeTruthy();
        expect(screen.getByLabelText<HTMLInputElement>(/^Customer contact/).value).toBe('Kim');
        await press('Save answer');
        await waitFor(() => expect(asked.map((body) => body.seen)).toEqual(['none', '2026-01-10T04:00:00.000Z']));
    });
});

describe('U6: the way on', () => {
    const ready = exit([met(BUDGET)]);
    const step = { id: '21', name: 'Advance to evaluation', to: { id: '1evaluation' }, fields: {} };

    it('runs the transition to the next stage and lets Jira draw the issue anew', async () => {
        const moved: string[] = [];
        const { refreshed } = show(ready, { transitions: async () => [step], move: async (id) => moved.push(id) });
        await userEvent.click(await screen.findByRole('button', { name: 'Advance to Evaluation' }));
        await waitFor(() => expect(refreshed).toHaveLength(1));
        expect(moved).toEqual(['21']);
    });

    it('opens the screen of a transition that has one', async () => {
        const button = document.body.appendChild(document.createElement('a'));
        button.id = 'action_id_21';
        let opened = 0;
        button.addEventListener('click', () => opened++);
        const { refreshed } = show(ready, { transitions: async () => [{ ...step, fields: { customfield_1: {} } }] });
        await userEvent.click(await screen.findByRole('button', { name: 'Advance to Evaluation' }));
        await waitFor(() => expect(opened).toBe(1));
        expect(refreshed).toEqual([]);
        button.remove();
    });

    it('links each reason of a refusal to its criterion', async () => {
        let round = 0;
        show(ready, {
            load: async () => (round++ === 0 ? ready : exit([BUDGET])),
            transitions: async () => [step],
            move: () => Promise.reject(new Problem(400, [...BUDGET.reasons, 'Something else.']))
        });
        await userEvent.click(await screen.findByRole('button', { name: 'Advance to Evaluation' }));
        const reason = await screen.findByRole('button', { name: '“Budget is there” is not answered yet.' });
        expect(screen.getByText('Something else.')).toBeTruthy();
        await userEvent.click(reason);
        expect(document.activeElement?.getAttribute('data-criterion')).toBe('1');
    });

    it('says so when Jira offers no step', async () => {
        show(ready);
        await userEvent.click(await screen.findByRole('button', { name: 'Advance to Evaluation' }));
        expect(await screen.findByText(/Jira offers you no step to “Evaluation”/)).toBeTruthy();
    });

    it('offers nothing while a required criterion is open', async () => {
        show(exit([BUDGET]));
        await row('Budget is there');
        expect(screen.queryByRole('button', { name: 'Advance to Evaluation' })).toBeNull();
    });
});

describe('U2: what is known stays in view', () => {
    const canvas = criterion(4, 'Value canvas', { kind: 'canvas-complete', mayAnswer: false, required: true, reasons: [], blocks: false });
    const record: StageRecord = {
        key: 'SALES-1',
        stage: 'lead',
        name: 'Pre-deal',
        criteria: [
            {
                criterion: { ...met(BUDGET), mayAnswer: false, answer: yes({ parts: { where: 'see https://mail.example/1.' } }) },
                retired: false,
                history: [yes(), yes({ value: 'no', by: 'Ms Lee', parts: {}, at: '2026-01-09T03:00:00.000Z' })]
            },
            {
                criterion: { ...canvas, answer: yes({ value: 'no', parts: { problem: 'Slow', solution: 'Us' } }) },
                retired: true,
                history: [yes()]
            }
        ]
    };

    it('opens a passed stage read-only with the history of each criterion', async () => {
        const { container } = show(exit([BUDGET]), { stage: async () => record });
        await userEvent.click(await screen.findByRole('button', { name: /^Pre-deal/ }));
        expect(await screen.findByRole('heading', { name: 'Pre-deal: what is known' })).toBeTruthy();
        expect(screen.getByText('Earlier answers: 1')).toBeTruthy();
        expect(screen.getByText(/“No”, answered by Ms Lee/)).toBeTruthy();
        expect(screen.getByText(/^2 of 5 boxes filled, by The rep/)).toBeTruthy();
        expect(screen.getByText('no longer in use')).toBeTruthy();
        const link = screen.getByRole('link', { name: 'https://mail.example/1' });
        expect(link.getAttribute('rel')).toBe('noopener noreferrer');
        await expectAccessible(container);
    });

    it('offers Waive where something blocks, and keeps the reason of a waiver', async () => {
        const asked: string[] = [];
        const waived = { ...BUDGET, state: 'waived' as const, stateName: 'Waived', blocks: false, reasons: [], mayWaive: false };
        const waiver = { by: 'The admin', at: '2026-01-10T03:00:00.000Z', reason: 'Known customer' };
        show(exit([{ ...BUDGET, mayWaive: true }]), {
            waive: async (_, reason) => (asked.push(reason), exit([{ ...waived, waiver }]))
        });
        await userEvent.click(await screen.findByRole('button', { name: 'Details of “Budget is there”' }));
        await press('Waive “Budget is there”');
        await userEvent.type(screen.getByLabelText(/^Reason/), 'Known customer');
        await press('Waive permanently');
        expect(await screen.findByText('Known customer')).toBeTruthy();
        expect(asked).toEqual(['Known customer']);
        expect(screen.queryByRole('button', { name: /^Waive/ })).toBeNull();
    });

    it('says the real numbers where a decision is in time', async () => {
        const note = 'Close date Feb 1: by Mar 31, within 80 days.';
        const inTime = { ...met(BUDGET), kind: 'decision-within', mayAnswer: false, answer: null, note };
        show(exit([inTime]));
        expect(await screen.findByText('Close date Feb 1: by Mar 31, within 80 days.')).toBeTruthy();
    });
});

describe('the value canvas', () => {
    it('notices when it speaks only of the product', async () => {
        show(exit([criterion(5, 'Value canvas', { kind: 'canvas-complete' })]));
        await userEvent.click(await screen.findByRole('button', answersOf('Value canvas')));
        await userEvent.type(screen.getByLabelText(/^Solution/), 'Our module');
        expect(await screen.findByText(/The business issue is still empty/)).toBeTruthy();
        await userEvent.type(screen.getByLabelText(/^Business issue/), 'Late deliveries');
        await waitFor(() => expect(screen.queryByText(/The business issue is still empty/)).toBeNull());
    });
});
