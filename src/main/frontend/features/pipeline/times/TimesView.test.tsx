import { render, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../../../shared/testing/accessible';
import { api, stageTimes, times } from '../a-pipeline';
import { PipelinePage } from '../PipelinePage';

const show = (shown = times) => render(<PipelinePage api={api({ times: async () => shown })} today="2026-11-27" />);
const cellsOf = async (caption: RegExp, row: string) => {
    const header = within(await screen.findByRole('table', { name: caption })).getByRole('rowheader', { name: row });
    return within(header.closest('tr')!).getAllByRole('cell').map((cell) => cell.textContent);
};

/* D1, D5, E3 */
describe('the time in stages', () => {
    beforeEach(() => window.history.replaceState(null, '', '/?view=times'));

    it('says per stage how long visits took, won beside lost, and how old the deals are that are in it', async () => {
        const { container } = show();
        expect(await cellsOf(/^Days in each stage/, 'Qualify')).toEqual([
            '40',
            '12.5',
            '30',
            '10 / 22 (25)',
            '20 / – (15)',
            '7',
            '21',
            '200',
            '22 days (from won deals)',
            '3'
        ]);
        expect(screen.getByRole('link', { name: 'Qualify, stalled: 3 deals. Open the list.' })).toBeTruthy();
        expect(screen.getByRole('img', { name: /Median and 80th percentile of each stage/ })).toBeTruthy();
        await expectAccessible(container);
    });

    it('says whether a limit was set or learned, and that there is none', async () => {
        const set: typeof stageTimes = { ...stageTimes, key: 'a', name: 'Set', limit: { days: 1, from: 'setting' } };
        const none: typeof stageTimes = { ...stageTimes, key: 'b', name: 'None', limit: { days: null, from: 'none' } };
        show({ ...times, stages: [set, none] });
        expect((await cellsOf(/^Days in each stage/, 'Set'))[8]).toBe('1 day (as set)');
        expect((await cellsOf(/^Days in each stage/, 'None'))[8]).toBe('–No value');
    });

    it('shows the sales cycle of won deals beside lost and open ones', async () => {
        show();
        expect(await cellsOf(/^Length of the sales cycle/, 'Won')).toEqual(['25', '57 days', '51.8 days']);
        expect(await cellsOf(/^Length of the sales cycle/, 'Open (age today)')).toEqual(['2,089', '165 days', '–No value']);
    });

    it('shows velocity with its deals and without those that nobody closes', async () => {
        show();
        expect((await screen.findByText('All open deals')).nextElementSibling?.textContent).toBe('60,147.00 USD per day2,089 deals');
        expect(screen.getByText('Without deals older than any closed one').nextElementSibling?.textContent).toMatch(/^8,580.00 USD/);
        expect(screen.getByText(/2,089 open deals × 2,360.91 USD per won deal × 63.15% win rate ÷ 51.8 days/)).toBeTruthy();
    });

    it('does not make up a velocity', async () => {
        show({ ...times, velocity: { ...times.velocity, winRate: null, perDay: null } });
        expect(await screen.findByText(/There is no velocity yet/)).toBeTruthy();
    });
});
