import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { TypedNumber, Understand } from '../api/numbers';
import { Problem } from '../api/problem';
import { expectAccessible } from '../testing/accessible';
import { Form } from './Form';
import { AmountInput, PercentInput } from './NumberInput';

const REFUSED = '“1.234” can mean 1,234 or 1.234.';

function server(asked: TypedNumber[] = []): Understand {
    return async (typed) => {
        asked.push(typed);
        if (typed.text === '1.234') {
            throw new Problem(400, [], { text: REFUSED });
        }
        return { number: '120000000', shown: '120,000,000 KRW' };
    };
}

/* U1 */
describe('an amount', () => {
    it('says what was understood, in the currency that stands beside it', async () => {
        const asked: TypedNumber[] = [];
        const { container } = render(<AmountInput name="amount" label="Amount" currency="KRW" understand={server(asked)} />);
        await userEvent.type(screen.getByLabelText('Amount'), '1억 2천만');
        expect(await screen.findByText('= 120,000,000 KRW')).toBeTruthy();
        expect(screen.getByText('KRW')).toBeTruthy();
        expect(asked).toEqual([{ kind: 'amount', text: '1억 2천만', currency: 'KRW' }]);
        await expectAccessible(container);
    });

    it('says at once that a text can mean two amounts', async () => {
        render(<AmountInput name="amount" label="Amount" currency="KRW" understand={server()} />);
        await userEvent.type(screen.getByLabelText('Amount'), '1.234');
        expect(await screen.findByText(REFUSED)).toBeTruthy();
    });

    it('shows what is stored as the reader writes numbers', () => {
        render(<AmountInput name="amount" label="Amount" currency="USD" value="1250000.50" />);
        expect((screen.getByLabelText('Amount') as HTMLInputElement).value).toBe('1,250,000.50');
    });

    it('says nothing more once its form is emptied', async () => {
        const save = async () => undefined;
        render(
            <Form submit="Save" save={save} emptyAfterwards>
                <AmountInput name="amount" label="Amount" currency="KRW" understand={server()} />
            </Form>
        );
        await userEvent.type(screen.getByLabelText('Amount'), '120000000');
        await screen.findByText('= 120,000,000 KRW');
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        await waitFor(() => expect(screen.queryByText('= 120,000,000 KRW')).toBeNull());
    });

    it('asks for the newest text only, and for none when there is none', async () => {
        const asked: TypedNumber[] = [];
        render(<PercentInput name="percent" label="Probability" understand={server(asked)} />);
        const input = screen.getByLabelText('Probability');
        await userEvent.type(input, '33');
        await userEvent.clear(input);
        await userEvent.type(input, '50');
        await screen.findByText('= 120,000,000 KRW');
        expect(asked.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['percent 50']);
    });
});
