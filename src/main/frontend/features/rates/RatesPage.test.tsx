import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { RatesPage } from './RatesPage';
import type { Rate, RatesApi, TypedRate } from './rates-api';

const WON: Rate = {
    from: 'USD',
    to: 'KRW',
    rate: '1380.5',
    validFrom: '2026-10-01',
    state: 'in-force',
    enteredBy: 'Kim <b>Admin</b>',
    enteredAt: '2026-10-01T03:00:00Z'
};
const UNUSUAL = '1 USD = 13,805 KRW is 900% above the last rate.';
const unconfirmed = (sentence: string) => Promise.reject(new Problem(428, [sentence]));

function entered(rate: TypedRate): Rate {
    return { ...WON, ...rate };
}

function api(answers: Partial<RatesApi> = {}): RatesApi {
    return {
        load: async () => ({ reporting: 'KRW', rates: [WON] }),
        add: async (rate) => ({ reporting: 'KRW', rates: [entered(rate), WON] }),
        addTable: async () => ({ reporting: 'KRW', rates: [WON, WON, WON] }),
        report: async (currency) => ({ reporting: currency, rates: [WON] }),
        understand: async ({ text }) => ({ number: text, shown: text }),
        ...answers
    };
}

async function typeRate(rate: string): Promise<void> {
    await userEvent.type(await screen.findByLabelText(/^From/), 'USD');
    await userEvent.type(screen.getByLabelText(/^To/), 'KRW');
    await userEvent.type(screen.getByLabelText(/^Rate/), rate);
    await userEvent.click(screen.getByRole('button', { name: 'Add rate' }));
}

/* U13 */
describe('the page of exchange rates', () => {
    it('shows each rate as the reader writes numbers and days, and who entered it', async () => {
        const { container } = render(<RatesPage api={api()} />);
        const row = (await screen.findAllByRole('row'))[1]!;
        const cells = within(row).getAllByRole('cell').map((cell) => cell.textContent);
        expect(cells.slice(0, 5)).toEqual(['USD', 'KRW', '1,380.5', 'Oct 1, 2026', 'In force']);
        expect(cells[5]).toMatch(/^Kim <b>Admin<\/b>, Oct 1, 2026/);
        await expectAccessible(container);
    });

    it('marks rates that were replaced, and strikes them through', async () => {
        const replaced: Rate = { ...WON, rate: '1300', state: 'replaced' };
        render(<RatesPage api={api({ load: async () => ({ reporting: 'KRW', rates: [WON, replaced] }) })} />);
        const row = (await screen.findByText('Replaced')).closest('tr')!;
        expect(row.classList.contains('pipewright-rates-replaced')).toBe(true);
        expect(within(row).getByText('1,300')).toBeTruthy();
    });

    it('says that there are no rates yet, and what that means', async () => {
        render(<RatesPage api={api({ load: async () => ({ reporting: 'KRW', rates: [] }) })} />);
        expect(await screen.findByText(/No exchange rate has been entered/)).toBeTruthy();
    });

    it('adds a rate, empties the form and goes back to its first field', async () => {
        render(<RatesPage api={api()} />);
        await typeRate('1500');
        expect(await screen.findByText('1,500')).toBeTruthy();
        expect(screen.getByText(/^The rate is added/)).toBeTruthy();
        expect(document.activeElement).toBe(screen.getByLabelText(/^From/));
        expect((screen.getByLabelText(/^From/) as HTMLInputElement).value).toBe('');
    });

    it('says at the field what the server refused, keeps what was typed and goes there', async () => {
        const refuse = () => Promise.reject(new Problem(400, [], { rate: 'This is not a rate.', to: 'Unknown currency.' }));
        render(<RatesPage api={api({ add: refuse })} />);
        await typeRate('x');
        const to = screen.getByLabelText(/^To/);
        expect(await screen.findByText('Unknown currency.')).toBeTruthy();
        expect(screen.getByText('This is not a rate.')).toBeTruthy();
        await waitFor(() => expect(document.activeElement).toBe(to));
        expect((to as HTMLInputElement).value).toBe('KRW');
    });

    it('asks before it adds a rate that is far off the last one', async () => {
        const sent: boolean[] = [];
        const add: RatesApi['add'] = (rate, confirmed) => {
            sent.push(confirmed);
            return confirmed ? Promise.resolve({ reporting: 'KRW', rates: [entered(rate), WON] }) : unconfirmed(UNUSUAL);
        };
        const { container } = render(<RatesPage api={api({ add })} />);
        await typeRate('13805');
        expect(await screen.findByText(UNUSUAL)).toBeTruthy();
        await expectAccessible(container);
        await userEvent.click(screen.getByRole('button', { name: 'Add anyway' }));
        expect(await screen.findByText('13,805')).toBeTruthy();
        expect(sent).toEqual([false, true]);
    });

    it('keeps what was typed when the unusual rate was a slip', async () => {
        render(<RatesPage api={api({ add: () => unconfirmed(UNUSUAL) })} />);
        await typeRate('13805');
        await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
        await waitFor(() => expect(screen.queryByText(UNUSUAL)).toBeNull());
        expect((screen.getByLabelText(/^Rate/) as HTMLInputElement).value).toBe('13805');
        expect(screen.queryByRole('alert')).toBeNull();
    });

    it('adds a pasted table, and names all wrong rows at once while it keeps the table', async () => {
        let round = 0;
        const addTable: RatesApi['addTable'] = () =>
            round++ === 0
                ? Promise.reject(new Problem(400, [], { 'row.2': 'Row 2: wrong.', 'row.5': 'Row 5: wrong.' }))
                : Promise.resolve({ reporting: 'KRW', rates: [WON, WON, WON] });
        render(<RatesPage api={api({ addTable })} />);
        await userEvent.click(await screen.findByRole('button', { name: 'Paste a table' }));
        await userEvent.type(screen.getByLabelText(/^Table/), 'EUR;USD;1.08;2026-01-01');
        await userEvent.click(screen.getByRole('button', { name: 'Add all rates' }));
        expect(await screen.findByText('Row 5: wrong.')).toBeTruthy();
        expect(screen.getByText('Row 2: wrong.')).toBeTruthy();
        expect((screen.getByLabelText(/^Table/) as HTMLTextAreaElement).value).toBe('EUR;USD;1.08;2026-01-01');
        await userEvent.click(screen.getByRole('button', { name: 'Add all rates' }));
        expect(await screen.findByText(/^2 rates are added/)).toBeTruthy();
    });

    it('says how many deals another reporting currency concerns before it is changed', async () => {
        const question = '8,800 deals have an amount without a currency.';
        const report: RatesApi['report'] = (currency, confirmed) =>
            confirmed ? Promise.resolve({ reporting: currency, rates: [WON] }) : unconfirmed(question);
        render(<RatesPage api={api({ report })} />);
        const currency = await screen.findByLabelText(/^Currency/);
        await userEvent.clear(currency);
        await userEvent.type(currency, 'EUR');
        await userEvent.click(screen.getByRole('button', { name: 'Change reporting currency' }));
        const asked = await screen.findByRole('group', { name: 'Change the reporting currency?' });
        expect(within(asked).getByText(question)).toBeTruthy();
        await userEvent.click(within(asked).getByRole('button', { name: 'Change reporting currency' }));
        expect(await screen.findByText('The reporting currency is now EUR.')).toBeTruthy();
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
