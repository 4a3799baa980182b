import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../../../shared/testing/accessible';
import { api, figure, funnel } from '../a-pipeline';
import { PipelinePage } from '../PipelinePage';

const show = (shown = funnel) => render(<PipelinePage api={api({ funnel: async () => shown })} today="2026-11-27" />);
const table = (name: RegExp) => screen.findByRole('table', { name });
const cellsOf = async (caption: RegExp, row: string) => {
    const header = within(await table(caption)).getByRole('rowheader', { name: row });
    return within(header.closest('tr')!).getAllByRole('cell').map((cell) => cell.textContent);
};

/* D1 */
describe('the funnel', () => {
    beforeEach(() => window.history.replaceState(null, '', '/?view=funnel'));

    it('says per stage how many deals entered, went on, stayed and were lost, and opens their lists', async () => {
        const { container } = show();
        expect(await cellsOf(/^Deals per stage/, 'Qualify')).toEqual(['10', '6', '1', '2', '2', '0', '60%', '60.5%']);
        expect(await cellsOf(/^Deals per stage/, 'Propose')).toEqual(['0', '0', '0', '0', '0', '0', '–No value', '–No value']);
        expect(screen.getByRole('link', { name: 'Qualify, Moved on: 6 deals. Open the list.' })).toBeTruthy();
        await expectAccessible(container);
    });

    it('compares by amount when asked', async () => {
        show();
        await userEvent.selectOptions(await screen.findByLabelText('Compare by'), 'value');
        expect((await cellsOf(/^Amounts \(USD\)/, 'Qualify'))[0]).toBe('500,00010');
        expect(window.location.search).toBe('?view=funnel&measure=value');
    });

    it('shows wins beside the reasons of losses, and apart what no competitor won', async () => {
        show();
        expect(await cellsOf(/^Wins and reasons/, 'Won')).toEqual(['Won', '5']);
        expect(await cellsOf(/^Wins and reasons/, 'Price')).toEqual(['Lost', '2']);
        expect(await cellsOf(/^Wins and reasons/, 'No decision')).toEqual(['No competitor won', '3']);
        expect(await cellsOf(/^Wins and reasons/, 'Disqualified')).toEqual(['No competitor won', '1']);
    });

    it('says with each win rate what it divides by', async () => {
        show();
        expect(await cellsOf(/^Win rates/, 'Of closed deals')).toEqual(['45.45%', '63.94%', '5 won, 6 lost in the period']);
        expect(await cellsOf(/^Win rates/, 'Of created deals')).toEqual([
            '3%',
            '–No value',
            'Created in the period: 3 won, 7 lost, 90 still open'
        ]);
        expect((await cellsOf(/^Win rates/, 'Against competitors'))[2]).toMatch(/left out: 3 without a decision, 1 disqualified/);
    });

    it('says that nothing happened where nothing did', async () => {
        show({ ...funnel, stages: [], lossReasons: [], won: figure('0', 0) });
        expect(await screen.findByText(/No deal entered a stage and none ended/)).toBeTruthy();
    });
});
