import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { api, column, figure, forecast, line } from './a-forecast';
import type { Forecast, ForecastApi } from './forecast-api';
import { ForecastGadget } from './ForecastGadget';
import type { Settings } from './settings';

const SETTINGS: Settings = { scope: 'all', period: 'this-quarter', group: 'month', currency: 'KRW', title: 'Quarter <review>' };
const HOSTILE = '<script>alert("deal")</script>';

function gadget(answers: Partial<ForecastApi> = {}, settings = SETTINGS) {
    let refresh = () => {};
    const frame = { showLoadingBar: vi.fn(), hideLoadingBar: vi.fn(), resize: vi.fn() };
    const shown = render(
        <ForecastGadget id="g1" settings={settings} api={api(answers)} frame={frame} refreshBy={(act) => (refresh = act)} />
    );
    return { ...shown, frame, refresh: () => refresh() };
}

const table = async () => (await screen.findAllByRole('table'))[0]!;
const namesOfLines = (of: HTMLElement) => within(of).getAllByRole('rowheader').map((head) => head.textContent);

beforeEach(() => window.localStorage.clear());

describe('U10: the gadget in a meeting', () => {
    it('says its title, which deals, the period, the currency and when it was read', async () => {
        const { container } = gadget();
        expect(await screen.findByRole('heading', { name: 'Quarter <review>' })).toBeTruthy();
        expect(screen.getByText(/All projects with a pipeline · Oct 1 – Dec 31, 2026 · KRW · as of Nov 27, 2026, 12:05\sPM/)).toBeTruthy();
        await expectAccessible(container);
    });

    it('names projects, and a filter by its name of today', async () => {
        const of = (deals: Forecast['request']['deals']) => ({ ...forecast, request: { ...forecast.request, deals } });
        const { unmount } = gadget({ load: async () => of({ kind: 'projects', value: '', names: ['A', 'B', 'C', 'D', HOSTILE] }) });
        expect(await screen.findByText(/^A, B, C and 2 more projects ·/)).toBeTruthy();
        unmount();
        gadget({ load: async () => of({ kind: 'filter', value: '10100', names: [] }) });
        expect(await screen.findByText(/^Filter: My team ·/)).toBeTruthy();
    });

    it('shows compact figures with the exact one at hand, and all of them exactly when asked', async () => {
        gadget();
        const link = await screen.findByRole('link', { name: 'Show the deals behind Commit, Total: 1,250,000,000 KRW in 2,033 deals' });
        expect(link.textContent).toBe('1.25B');
        expect(link.getAttribute('title')).toBe('1,250,000,000 KRW');
        expect(link.getAttribute('href')).toBe('/jira/issues/?jql=issue%20in%20forecastDeals(%22x%22)');
        expect(screen.getAllByText('2,033 deals').length).toBeGreaterThan(0);
        await userEvent.click(screen.getByRole('checkbox', { name: 'Exact amounts' }));
        expect(link.textContent).toBe('1,250,000,000');
    });

    it('leaves out columns without a deal, and says what the others mean', async () => {
        gadget();
        const heads = within(await table()).getAllByRole('columnheader');
        expect(heads.map((head) => head.textContent)).toEqual(['Month', 'Commit', 'Closed won', 'Weighted']);
        expect(screen.queryByText('Best case')).toBeNull();
        expect(screen.getByText('What Commit means.')).toBeTruthy();
    });

    it('sorts by a column, largest first, then smallest, then as it was; equal lines keep their order', async () => {
        gadget();
        const figures = await table();
        const press = () => userEvent.click(within(figures).getByRole('button', { name: 'Commit' }));
        expect(namesOfLines(figures)).toEqual(['Oct 2026', 'Nov 2026', 'Dec 2026', 'Total']);
        await press();
        expect(namesOfLines(figures)).toEqual(['Dec 2026', 'Oct 2026', 'Nov 2026', 'Total']);
        expect(within(figures).getByRole('columnheader', { name: 'Commit' }).getAttribute('aria-sort')).toBe('descending');
        await press();
        expect(namesOfLines(figures)).toEqual(['Oct 2026', 'Nov 2026', 'Dec 2026', 'Total']);
        expect(within(figures).getByRole('columnheader', { name: 'Commit' }).getAttribute('aria-sort')).toBe('ascending');
        await press();
        expect(within(figures).getByRole('columnheader', { name: 'Commit' }).getAttribute('aria-sort')).toBeNull();
    });

    it('shows what needs attention: each reason opens its list, one without deals opens nothing', async () => {
        gadget();
        const strip = await screen.findByRole('list', { name: 'Open deals that need attention' });
        expect(within(strip).getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual([
            '12 Close date passed1.5M KRW + 20 JPY',
            '0 No next step',
            '1 Stalled5,000 KRW',
            '0 Plan overdue'
        ]);
        const passed = within(strip).getByRole('link', { name: 'Close date passed: show 12 deals, 1,500,000 KRW + 20 JPY' });
        expect(passed.getAttribute('href')).toContain('attention%3Dclose-date-passed');
    });

    it('draws the columns that are chosen, as one picture', async () => {
        const { container } = gadget();
        await screen.findByRole('img', { name: /Bar chart by Month: Closed won, Commit, in KRW/ });
        expect(container.querySelectorAll('.pipewright-legend li')).toHaveLength(2);
        await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Columns' }), 'Cumulative');
        await screen.findByRole('img', { name: /Closed only, Commit forecast/ });
        await expectAccessible(container);
    });

    it('remembers the view of its reader', async () => {
        const first = gadget();
        await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Columns' }), 'Cumulative');
        await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'Last month');
        first.unmount();
        const asked: Settings[] = [];
        gadget({ load: async (settings) => (asked.push(settings), forecast) });
        expect(((await screen.findByRole('combobox', { name: 'Columns' })) as HTMLSelectElement).value).toBe('cumulative');
        expect(asked.map((settings) => settings.period)).toEqual(['last-month']);
    });

    it('keeps the last figures when they cannot be refreshed, and says so', async () => {
        let round = 0;
        const load = async () => {
            if (round++ === 1) {
                throw new Problem(500, ['Down.']);
            }
            return forecast;
        };
        const { refresh, container } = gadget({ load });
        await screen.findByRole('heading', { name: 'Quarter <review>' });
        refresh();
        expect(await screen.findByText(/could not be refreshed. You see the figures of Nov 27, 2026/)).toBeTruthy();
        expect(screen.getByText('Down.')).toBeTruthy();
        expect(screen.getByRole('heading', { name: 'Quarter <review>' })).toBeTruthy();
        await expectAccessible(container);
        await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
        await waitFor(() => expect(screen.queryByText('Down.')).toBeNull());
    });

    it('says that an ended session is one, with a way to log in', async () => {
        gadget({ load: () => Promise.reject(new Problem(401, ['Your session has ended.'], {}, true)) });
        expect(await screen.findByRole('link', { name: /^Log in/ })).toBeTruthy();
        expect(screen.queryByText(/tell your Jira administrator/)).toBeNull();
    });

    it('waits while the history is being loaded, and asks again by itself', async () => {
        vi.useFakeTimers();
        let round = 0;
        const load = async () => {
            if (round++ === 0) {
                throw new Problem(503, ['The history of deals is being loaded: 40 %.']);
            }
            return forecast;
        };
        gadget({ load });
        await vi.advanceTimersByTimeAsync(10);
        expect(screen.getByText(/40 %/)).toBeTruthy();
        await vi.advanceTimersByTimeAsync(3100);
        vi.useRealTimers();
        expect(await screen.findByRole('heading', { name: 'Quarter <review>' })).toBeTruthy();
    });

    it('has a way on where no deal is in the period', async () => {
        const asked: string[] = [];
        gadget({ load: async ({ period }) => (asked.push(period), { ...forecast, empty: period === 'this-quarter' }) });
        await userEvent.click(await screen.findByRole('button', { name: 'Next quarter' }));
        expect(await screen.findByRole('img')).toBeTruthy();
        expect(asked).toEqual(['this-quarter', 'next-quarter']);
    });

    it('lists deals without a rate in their own currency, and those without a stage', async () => {
        const total = line('', 'Total', { commit: figure('700', 1), undated: figure('9', 1), unmapped: figure('5', 2) });
        const yen = { currency: 'JPY', groups: [line('2026-10', 'Oct 2026', { commit: figure('700', 1) })], total };
        const { container } = gadget({
            load: async () => ({
                ...forecast,
                apart: [yen],
                unmapped: 2,
                columns: [...forecast.columns, column('undated', 'No close date', 'apart')]
            })
        });
        expect(await screen.findByText(/no exchange rate from JPY to KRW/)).toBeTruthy();
        expect(screen.getByText('2 deals are not included: their status is not mapped to a stage.')).toBeTruthy();
        expect(screen.getByRole('link', { name: 'Show these deals: 5 JPY' })).toBeTruthy();
        expect(screen.getByRole('table', { name: 'Not included above (JPY)' })).toBeTruthy();
        await expectAccessible(container);
    });

    it('prints itself and nothing around it', async () => {
        const print = vi.fn();
        Object.assign(window, { print });
        const { container } = gadget();
        fireEvent.click(await screen.findByRole('button', { name: 'Print' }));
        expect(print).toHaveBeenCalledOnce();
        expect(container.querySelector('.pipewright-forecast')?.classList).toContain('pipewright-printed');
        window.dispatchEvent(new Event('afterprint'));
        expect(document.documentElement.className).toBe('');
    });

    it('shows a hostile name of a line as text, and a person with a picture', async () => {
        const owners = { ...forecast.main, groups: [line('JIRAUSER1', HOSTILE, { commit: figure('5', 1) })] };
        const request = { ...forecast.request, group: 'owner' };
        const { container } = gadget({ load: async () => ({ ...forecast, main: owners, request }) });
        expect(await screen.findByRole('rowheader', { name: HOSTILE })).toBeTruthy();
        expect(container.querySelector('script')).toBeNull();
        expect(container.querySelector('.pipewright-avatar')).toBeTruthy();
    });
});
