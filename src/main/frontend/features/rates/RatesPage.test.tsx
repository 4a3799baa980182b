import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { RatesPage } from './RatesPage';
import type { Rate, RatesApi } from './rates-api';

const WON: Rate = { from: 'USD', to: 'KRW', rate: '1380.5', validFrom: '2026-10-01' };

function api(answers: Partial<RatesApi> = {}): RatesApi {
    return {
        load: async () => ({ reporting: 'KRW', rates: [WON] }),
        add: async (rate) => ({ reporting: 'KRW', rates: [rate, WON] }),
        report: async (currency) => ({ reporting: currency, rates: [WON] }),
        ...answers
    };
}

describe('the page of exchange rates', () => {
    it('shows each rate as the reader writes numbers and days', async () => {
        const { container } = render(<RatesPage api={api()} />);
        const row = (await screen.findAllByRole('row'))[1]!;
        expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['USD', 'KRW', '1,380.5', 'Oct 1, 2026']);
        await expectAccessible(container);
    });

    it('says that there are no rates yet, and what that means', async () => {
        render(<RatesPage api={api({ load: async () => ({ reporting: 'KRW', rates: [] }) })} />);
        expect(await screen.findByText(/No rate has been entered/)).toBeTruthy();
    });

    it('adds a rate, empties the form and goes back to its first field', async () => {
        render(<RatesPage api={api()} />);
        await userEvent.type(await screen.findByLabelText(/^From/), 'EUR');
        await userEvent.type(screen.getByLabelText(/^To/), 'KRW');
        await userEvent.type(screen.getByLabelText(/^Rate/), '1500');
        await userEvent.click(screen.getByRole('button', { name: 'Add rate' }));
        expect(await screen.findByText('1,500')).toBeTruthy();
        expect(document.activeElement).toBe(screen.getByLabelText(/^From/));
        expect((screen.getByLabelText(/^From/) as HTMLInputElement).value).toBe('');
    });

    it('says at the field what the server refused, keeps what was typed and goes there', async () => {
        const refuse = () => Promise.reject(new Problem(400, [], { rate: 'This is not a rate.', to: 'Unknown currency.' }));
        render(<RatesPage api={api({ add: refuse })} />);
        await userEvent.type(await screen.findByLabelText(/^To/), 'won');
        await userEvent.click(screen.getByRole('button', { name: 'Add rate' }));
        const to = screen.getByLabelText(/^To/);
        expect(await screen.findByText('Unknown currency.')).toBeTruthy();
        expect(screen.getByText('This is not a rate.')).toBeTruthy();
        await waitFor(() => expect(document.activeElement).toBe(to));
        expect((to as HTMLInputElement).value).toBe('won');
    });

    it('offers another try when the rates cannot be loaded', async () => {
        let round = 0;
        const load = async () => {
            if (round++ === 0) {
                throw new Problem(500, ['Down.']);
            }
            return { reporting: 'KRW', rates: [WON] };
        };
        render(<RatesPage api={api({ load })} />);
        await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
        expect(await screen.findByText('1,380.5')).toBeTruthy();
    });
});
