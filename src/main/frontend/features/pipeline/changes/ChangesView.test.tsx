import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../../../shared/testing/accessible';
import { api, changes, figure } from '../a-pipeline';
import type { PipelineApi } from '../pipeline-api';
import { PipelinePage } from '../PipelinePage';

const show = (answers: Partial<PipelineApi> = {}) => render(<PipelinePage api={api(answers)} today="2026-11-27" />);
const rowOf = (name: string | RegExp) => screen.getByRole('rowheader', { name }).closest('tr')!;
const cellsOf = (name: string | RegExp) => within(rowOf(name)).getAllByRole('cell').map((cell) => cell.textContent);

/* D3, D4 */
describe('the changes of the pipeline', () => {
    beforeEach(() => window.history.replaceState(null, '', '/?view=changes'));

    it('lead from the start to the end, step by step, with a sign beside each amount', async () => {
        const { container } = show();
        await screen.findByRole('img', { name: /went from 1,000,000.00 USD to 1,188,000.00 USD/ });
        expect(cellsOf('Start')).toEqual(['1,000,000.00', '12']);
        expect(cellsOf('Created')).toEqual(['+400,000.00', '3']);
        expect(cellsOf('Exchange rates')).toEqual(['−12,000.00', '2']);
        expect(screen.queryByRole('rowheader', { name: 'Pulled in' })).toBeNull();
        expect(cellsOf('End')).toEqual(['1,188,000.00', '11']);
        expect(container.querySelectorAll('.pipewright-bar-down')).toHaveLength(4);
        await expectAccessible(container);
    });

    it('say what was left out, what was won at another amount, and when all that was read', async () => {
        show();
        expect(await screen.findByText(/no exchange rate to USD/)).toBeTruthy();
        expect(screen.getByText('500.00 EUR: 1 deal')).toBeTruthy();
        expect(screen.getByText(/won at 110,000.00 USD/)).toBeTruthy();
        expect(screen.getByText(/Oct 1.*Dec 31, 2026, in USD. Read Nov 27, 2026/)).toBeTruthy();
    });

    it('open the deals of a step with how each stood before and after, and go to them', async () => {
        const { container } = show();
        await userEvent.click(await screen.findByRole('button', { name: 'Pushed out' }));
        const heading = await screen.findByRole('heading', { name: 'Pushed out: 100,000.00 USD' });
        await waitFor(() => expect(document.activeElement).toBe(heading));
        expect(screen.getByRole('link', { name: 'Open these deals in Jira' }).getAttribute('href')).toContain(
            '/jira/issues/?jql=issue%20in%20pipelineDeals'
        );
        await screen.findByRole('link', { name: 'SALES-7' });
        expect(cellsOf(/SALES-7/)).toEqual([
            'Propose100,000.00 USDDec 20, 2026Mina Kim',
            'Propose100,000.00 USDJan 20, 2027Mina Kim',
            '2',
            '31 days',
            expect.stringMatching(/^Nov 2, 2026.*, Close date: Dec 20, 2026 → Jan 20, 2027$/)
        ]);
        expect(container.querySelector('b')).toBeNull();
        expect(screen.getByText(/Only the 2 largest deals/)).toBeTruthy();
        expect(window.location.search).toBe('?view=changes&bar=pushed-out');
        await expectAccessible(container);
        await userEvent.click(screen.getByRole('button', { name: 'Pushed out', expanded: true }));
        expect(screen.queryByRole('heading', { name: /Pushed out/ })).toBeNull();
    });

    it('count deals that came and went only when they are asked to', async () => {
        const asked: string[] = [];
        show({ changes: async (_, flow) => (asked.push(flow), changes) });
        await userEvent.selectOptions(await screen.findByLabelText('Deals that came and went'), 'gross');
        await waitFor(() => expect(asked).toEqual(['net', 'gross']));
        expect(window.location.search).toBe('?view=changes&flow=gross');
    });

    it('show how close dates were pushed, and what became of the deals that were due', async () => {
        show();
        expect((await screen.findByText('Median slip')).nextElementSibling?.textContent).toBe('12.5 days');
        expect(screen.getByText(/75% of the deals that were due/)).toBeTruthy();
        expect(cellsOf('Still open, date not moved')).toEqual(['550,000.00', '4']);
    });

    it('offer another period where there is nothing to show', async () => {
        const none = figure('0', 0);
        const slippage = { due: none, won: none, lost: none, slipped: none, stillOpen: none, rate: null };
        const empty = { ...changes, start: none, end: none, bars: changes.bars.map((bar) => ({ ...bar, figure: none })), slippage };
        show({ changes: async () => empty });
        expect(await screen.findByText(/No open deal was due in this period/)).toBeTruthy();
        await userEvent.click(screen.getByRole('button', { name: 'This year' }));
        expect(window.location.search).toBe('?view=changes&period=this-year');
    });
});
