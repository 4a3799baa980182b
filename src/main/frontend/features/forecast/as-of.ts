import { daysAfter, isDay } from '../../shared/state/periods';
import type { Column, Figure, Forecast, Line } from './forecast-api';

/** A line of two forecasts: what it says now and what it said then. */
export type Compared = { key: string; name: string; now: Figure; then: Figure };

export const NO_FIGURE: Figure = { amount: '0', count: 0, jql: null };

/** Two days, both included, as a period of REST, whose second day is not. */
export function periodOf(from: string, to: string): string {
    return isDay(from) && isDay(to) ? `${from}..${daysAfter(to, 1)}` : 'this-quarter';
}

/** Columns of a view that hold anything in either forecast. */
export function comparedColumns(now: Forecast, then: Forecast, view: 'single' | 'cumulative'): Column[] {
    const holds = (forecast: Forecast, code: string) => (forecast.main.total.figures[code]?.count ?? 0) > 0;
    return now.columns.filter(({ code, view: of }) => (of === view || of === 'both') && (holds(now, code) || holds(then, code)));
}

/** The lines of both forecasts that hold anything in a column, in the order of today and then of that day; the total comes last. */
export function comparedLines(now: Forecast, then: Forecast, column: string): Compared[] {
    const before = new Map(then.main.groups.map((line) => [line.value, line]));
    const today = new Set(now.main.groups.map((line) => line.value));
    const figure = (line: Line | undefined) => line?.figures[column] ?? NO_FIGURE;
    const lines = [
        ...now.main.groups.map((line) => compared(line, figure(line), figure(before.get(line.value)))),
        ...then.main.groups
            .filter((line) => !today.has(line.value))
            .map((line) => compared(line, NO_FIGURE, figure(line)))
    ].filter((line) => line.now.count + line.then.count > 0);
    return [...lines, { key: 'total', name: now.main.total.label, now: figure(now.main.total), then: figure(then.main.total) }];
}

function compared({ value, label }: Line, now: Figure, then: Figure): Compared {
    return { key: value, name: label, now, then };
}
