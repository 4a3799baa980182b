import { fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { figure, forecast, line } from './a-forecast';
import { daysAfter, todayIn } from '../../shared/state/periods';
import { periodOf } from './as-of';
import { AsOf } from './AsOf';
import { difference } from './figures';
import type { Forecast } from './forecast-api';

const NARROWING = { scope: 'all', owner: 'all', from: '2026-10-01', to: '2026-12-31', currency: 'KRW' };
const THEN: Forecast = {
    ...forecast,
    main: {
        ...forecast.main,
        groups: [line('2026-10', 'Oct 2026', { commit: figure('20000000', 1) }), line('2027-01', 'Jan 2027', { commit: figure('7', 1) })],
        total: line('', 'Total', { commit: figure('20000007', 2) })
    }
};

const load = vi.fn(async ({ at }: { at?: string }) => (at ? THEN : forecast));
const differences = (table: HTMLElement) => [...table.querySelectorAll('[data-difference]')].map((cell) => cell.textContent);

beforeEach(() => {
    load.mockClear();
    window.history.replaceState(null, '', '?');
});

describe('X10: the forecast of today beside that of an earlier day', () => {
    it('says then, now and what is between, and every figure opens its deals', async () => {
        const { container } = render(<AsOf narrowing={NARROWING} api={{ load }} />);
        const [totals, lines] = await screen.findAllByRole('table');
        expect(within(totals!).getAllByRole('rowheader').map((head) => head.textContent)).toContain('Commit');
        expect(within(lines!).getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
            'Oct 2026',
            'Nov 2026',
            'Dec 2026',
            'Jan 2027',
            'Total'
        ]);
        expect(differences(lines!)).toEqual(['+5,000,000 KRW', '+25,000,000 KRW', '+1,200,000,000 KRW', '-7 KRW', '+1,229,999,993 KRW']);
        expect(within(lines!).getByRole('link', { name: /Commit, Oct 2026, Today: 25,000,000 KRW/ })).toBeTruthy();
        await expectAccessible(container);
    });

    it('asks for a week ago first, and keeps the day in the address', async () => {
        render(<AsOf narrowing={NARROWING} api={{ load }} />);
        await screen.findAllByRole('table');
        const asked = { at: daysAfter(todayIn(undefined), -7), period: '2026-10-01..2027-01-01' };
        expect(load).toHaveBeenCalledWith(expect.objectContaining(asked), expect.anything());
        fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2026-10-05' } });
        await screen.findAllByRole('columnheader', { name: 'Oct 5, 2026' });
        expect(window.location.search).toContain('at=2026-10-05');
        expect(load).toHaveBeenLastCalledWith(expect.objectContaining({ at: '2026-10-05' }), expect.anything());
    });

    it('shows another figure by line when it is chosen', async () => {
        render(<AsOf narrowing={NARROWING} api={{ load }} />);
        await screen.findAllByRole('table');
        await userEvent.selectOptions(screen.getByLabelText('Figure'), 'Closed won');
        expect(screen.getByText('Closed won (Month) in KRW, then and now')).toBeTruthy();
    });

    it('says why when the day cannot be shown, and leaves the day to be chosen', async () => {
        const refuse = async () => Promise.reject(new Problem(400, ['Choose today or a day before.']));
        render(<AsOf narrowing={NARROWING} api={{ load: refuse }} />);
        expect(await screen.findByText('Choose today or a day before.')).toBeTruthy();
        expect(screen.getByLabelText('As of')).toBeTruthy();
    });
});

describe('exact differences', () => {
    it.each([
        ['10.00', '9.99', '0.01'],
        ['0.05', '1.00', '-0.95'],
        ['12345678901234567890', '1', '12345678901234567889'],
        ['5', '5', '0']
    ])('%s less %s is %s', (one, other, between) => expect(difference(one, other)).toBe(between));

    it('reads a period with both days included', () => {
        expect(periodOf('2026-10-01', '2026-12-31')).toBe('2026-10-01..2027-01-01');
        expect(periodOf('', 'nonsense')).toBe('this-quarter');
    });
});
