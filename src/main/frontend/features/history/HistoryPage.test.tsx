import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { HistoryPage } from './HistoryPage';
import type { Histories, HistoryApi, ProjectHistory } from './history-api';

const SALES: ProjectHistory = {
    projectId: 10000,
    key: 'SALES',
    name: 'Sales <script>alert(1)</script>',
    state: 'done',
    done: 8800,
    total: 8800,
    started: '2026-11-26T03:00:00Z',
    problem: null,
    catchUp: { checked: '2026-11-27T03:00:00Z', deals: 2033, at: '2026-11-20T03:00:00Z', since: '2026-11-19T03:00:00Z' }
};
const NEW: ProjectHistory = {
    ...SALES,
    projectId: 10001,
    key: 'NEW',
    name: 'New',
    state: 'never',
    done: 0,
    total: 0,
    started: null,
    catchUp: { checked: null, deals: 0, at: null, since: null }
};

function api(answers: Partial<HistoryApi> = {}, histories: Partial<Histories> = {}): HistoryApi {
    return {
        load: async () => ({ projects: [SALES, NEW], unreadable: [], ...histories }),
        progress: async () => SALES,
        rebuild: async () => ({ ...SALES, state: 'running', done: 1234 }),
        ...answers
    };
}

const rowOf = async (name: RegExp) => (await screen.findByRole('rowheader', { name })).closest('tr')!;
const rebuildOf = (name: RegExp) => screen.findByRole('button', { name });

describe('the page of the deal history', () => {
    it('says for each project how its history stands, with grouped counts', async () => {
        const { container } = render(<HistoryPage api={api()} />);
        const sales = await rowOf(/^Sales <script>/);
        expect(sales.textContent).toMatch(/Complete; last read Nov 26, 2026/);
        expect(within(sales).getByText('8,800 of 8,800 issues')).toBeTruthy();
        expect(sales.textContent).toContain('2,033');
        expect((await rowOf(/^New/)).textContent).toMatch(/Not read yet.*Not compared yet/);
        await expectAccessible(container);
    });

    it('follows a rebuild until it ends, and the button keeps the focus', async () => {
        let asked = 0;
        const progress = async (): Promise<ProjectHistory> => (++asked < 3 ? { ...SALES, state: 'running', done: asked } : SALES);
        render(<HistoryPage api={api({ progress })} every={20} />);
        await userEvent.click(await rebuildOf(/^Rebuild the history of Sales/));
        expect(await screen.findByText(/^Running since/)).toBeTruthy();
        expect(await screen.findByText(/^Complete/)).toBeTruthy();
        expect(asked).toBe(3);
        expect(document.activeElement).toBe(await rebuildOf(/^Rebuild the history of Sales/));
    });

    it('says beside the button why a rebuild does not begin', async () => {
        const sentence = 'A rebuild was asked for less than a minute ago.';
        render(<HistoryPage api={api({ rebuild: () => Promise.reject(new Problem(409, [sentence])) })} />);
        await userEvent.click(await rebuildOf(/^Rebuild the history of New/));
        expect(await within(await rowOf(/^New/)).findByText(sentence)).toBeTruthy();
    });

    it('names rows that cannot be read', async () => {
        render(<HistoryPage api={api({}, { unreadable: [{ table: 'RATE', ids: [3, 4] }] })} />);
        expect(await screen.findByText('Table RATE, by id: 3, 4')).toBeTruthy();
    });

    it('leads to the set-up where no project has a pipeline', async () => {
        render(<HistoryPage api={api({}, { projects: [] })} />);
        const link = await screen.findByRole('link', { name: 'Set up a project' });
        expect(link.getAttribute('href')).toBe('/jira/secure/admin/PipewrightSetup!default.jspa');
    });

    it('offers another try when the projects cannot be loaded', async () => {
        let round = 0;
        const load = () => (round++ === 0 ? Promise.reject(new Problem(503, ['Busy.'])) : api().load(new AbortController().signal));
        render(<HistoryPage api={api({ load })} />);
        await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
        await waitFor(() => expect(screen.getByRole('rowheader', { name: /^Sales/ })).toBeTruthy());
    });
});
