import { describe, expect, it } from 'vitest';
import { daysOf, isDay, todayIn } from './periods';

describe('periods', () => {
    it.each([
        ['this-quarter', '2026-11-27', '2026-10-01', '2026-12-31'],
        ['next-quarter', '2026-11-27', '2027-01-01', '2027-03-31'],
        ['last-quarter', '2026-02-01', '2025-10-01', '2025-12-31'],
        ['this-quarter', '2024-02-29', '2024-01-01', '2024-03-31'],
        ['next-quarter', '2026-01-31', '2026-04-01', '2026-06-30'],
        ['this-year', '2026-01-01', '2026-01-01', '2026-12-31']
    ] as const)('%s on %s is from %s to %s', (period, today, from, to) => expect(daysOf(period, today)).toEqual({ from, to }));

    it('begin by the day of the profile, not of the browser', () => {
        const newYearInSeoul = new Date('2026-12-31T16:00:00Z');
        expect(todayIn('Asia/Seoul', newYearInSeoul)).toBe('2027-01-01');
        expect(todayIn('America/New_York', newYearInSeoul)).toBe('2026-12-31');
        expect(isDay(todayIn('Nowhere/Land', newYearInSeoul))).toBe(true);
    });

    it('know which days exist', () => {
        expect(isDay('2024-02-29')).toBe(true);
        expect(['2026-02-29', '2026-13-01', '26-1-1', 'tomorrow', ''].filter(isDay)).toEqual([]);
    });
});
