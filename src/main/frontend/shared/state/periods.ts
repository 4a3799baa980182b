/** The first and the last day of a period, as 2026-05-12. */
export type Days = { from: string; to: string };

/** Periods that move with the calendar, in the order in which they are offered. */
export const PERIODS = ['last-quarter', 'this-quarter', 'next-quarter', 'this-year'] as const;
export type MovingPeriod = (typeof PERIODS)[number];

const QUARTERS: Record<Exclude<MovingPeriod, 'this-year'>, number> = { 'last-quarter': -1, 'this-quarter': 0, 'next-quarter': 1 };
const MONTHS = 3;

/** The days of a period, seen from a day. */
export function daysOf(period: MovingPeriod, today: string): Days {
    const year = Number(today.slice(0, 4));
    if (period === 'this-year') {
        return { from: `${year}-01-01`, to: `${year}-12-31` };
    }
    const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / MONTHS) + QUARTERS[period];
    return { from: dayOf(year, quarter * MONTHS, 1), to: dayOf(year, (quarter + 1) * MONTHS, 0) };
}

/** Today in a time zone; in that of the browser where none is named, or where the browser does not know it. */
export function todayIn(timeZone: string | undefined, now = new Date()): string {
    try {
        return dayIn(timeZone, now);
    } catch {
        return dayIn(undefined, now);
    }
}

/** The day so many days after another, or before it. */
export function daysAfter(day: string, count: number): string {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return dayOf(year, month - 1, date + count);
}

/** Whether the text is a day that exists, such as 2026-05-12. */
export function isDay(text: string): boolean {
    const at = Date.parse(`${text}T00:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function dayIn(timeZone: string | undefined, now: Date): string {
    const parts = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        ...(timeZone ? { timeZone } : {})
    }).formatToParts(now);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Months and days beyond their range fall into the years and months beside. */
function dayOf(year: number, month: number, day: number): string {
    return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
