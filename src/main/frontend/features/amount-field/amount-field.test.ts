import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TypedNumber } from '../../shared/api/numbers';
import { expectAccessible } from '../../shared/testing/accessible';
import { startNumberField } from './amount-field';

let asked: TypedNumber[];

function form(html: string): HTMLInputElement {
    document.body.replaceChildren(document.createRange().createContextualFragment(`<form>${html}</form>`));
    return screen.getByRole('textbox');
}

function start(input: HTMLInputElement): () => void {
    return startNumberField(input, async (typed) => {
        asked.push(typed);
        return { number: '1200000', shown: '1,200,000 KRW' };
    });
}

const AMOUNT = '<label for="customfield_1">Amount</label><input id="customfield_1" data-pipewright-number="amount"';
const CURRENCIES =
    '<label for="customfield_2">Currency</label><select id="customfield_2" name="customfield_2"><option value="-1">None</option>' +
    '<option value="501">USD</option><option value="502" selected>KRW</option></select>';

/* U1 */
describe('a number field in a form of Jira', () => {
    beforeEach(() => {
        asked = [];
    });

    it('says what was understood, in the currency that the form shows', async () => {
        const input = form(`${AMOUNT} data-currency="USD" data-currency-field="customfield_2"/>${CURRENCIES}`);
        start(input);
        await userEvent.type(input, '120만');
        expect(await screen.findByText('= 1,200,000 KRW')).toBeTruthy();
        expect(asked).toEqual([{ kind: 'amount', text: '120만', option: '502' }]);
        await expectAccessible(document.body);
    });

    it('follows the chosen currency', async () => {
        const input = form(`${AMOUNT} value="5" data-currency-field="customfield_2"/>${CURRENCIES}`);
        start(input);
        await userEvent.selectOptions(screen.getByLabelText('Currency'), '501');
        await waitFor(() => expect(asked).toEqual([{ kind: 'amount', text: '5', option: '501' }]));
        expect(document.querySelector('.pipewright-unit')?.textContent).toBe('USD');
    });

    it('takes the currency of the deal where the form shows none, and none where none is chosen', async () => {
        const alone = form(`${AMOUNT} data-currency="KRW" data-currency-field="customfield_2"/>`);
        start(alone);
        expect(screen.getByText('KRW')).toBeTruthy();
        await userEvent.type(alone, '7');
        await waitFor(() => expect(asked).toEqual([{ kind: 'amount', text: '7', currency: 'KRW' }]));
    });

    it('knows percentages', async () => {
        const input = form('<label for="p">Probability</label><input id="p" data-pipewright-number="percent"/>');
        start(input);
        await userEvent.type(input, '40');
        await waitFor(() => expect(asked).toEqual([{ kind: 'percent', text: '40' }]));
        expect(screen.getByText('%')).toBeTruthy();
    });

    it('leaves the form as it was when it stops', async () => {
        const input = form(`${AMOUNT} data-currency="KRW"/>`);
        const before = document.body.cloneNode(true);
        start(input)();
        expect(document.body.isEqualNode(before)).toBe(true);
        await userEvent.type(input, '7');
        expect(asked).toEqual([]);
    });
});
