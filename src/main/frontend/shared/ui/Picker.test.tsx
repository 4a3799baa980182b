import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible';
import { type Pick, Picker } from './Picker';

const PEOPLE: Pick[] = [
    { value: 'rep1', label: '김영업 <b>', picture: '/a.png' },
    { value: 'rep2', label: 'Ann Seller', picture: '' }
];
const search = async (text: string) => PEOPLE.filter((one) => one.label.toLowerCase().includes(text.toLowerCase()));

describe('U11: a picker of people', () => {
    it('finds by name and sends the key, by keyboard alone', async () => {
        const { container } = render(
            <form aria-label="f">
                <Picker name="owner" label="Owner" search={search} />
            </form>
        );
        await userEvent.type(screen.getByRole('combobox', { name: 'Owner' }), 'ann');
        await screen.findByRole('option', { name: /Ann Seller/ });
        await expectAccessible(container);
        await userEvent.keyboard('{Enter}');
        expect(new FormData(container.querySelector('form')!).get('owner')).toBe('rep2');
        expect((screen.getByRole('combobox') as HTMLInputElement).value).toBe('Ann Seller');
    });

    it('shows a hostile name as text', async () => {
        render(<Picker name="owner" label="Owner" search={search} />);
        await userEvent.click(screen.getByRole('combobox'));
        expect((await screen.findByRole('option', { name: /김영업/ })).textContent).toContain('<b>');
    });

    it('puts the picked name back when the text names nobody', async () => {
        render(<Picker name="owner" label="Owner" search={search} picked={PEOPLE[1]} />);
        const box = screen.getByRole('combobox') as HTMLInputElement;
        await userEvent.type(box, ' of nowhere');
        await screen.findByText('Nothing matches.');
        await userEvent.tab();
        await waitFor(() => expect(box.value).toBe('Ann Seller'));
    });
});
