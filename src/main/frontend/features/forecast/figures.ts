import type { Column, Forecast, Line, Section } from './forecast-api';
import type { Sort, ViewState } from './view-state';

/** Columns of a view that hold anything in these sections: nobody needs a column of dashes. */
export function shownColumns(forecast: Forecast, view: ViewState['columns']): Column[] {
    return columnsOf(forecast, [view, 'both'], [forecast.main]);
}

/** Columns of a section whose figures are part of no other. */
export function asideColumns(forecast: Forecast, section: Section): Column[] {
    return columnsOf(forecast, ['apart'], [section]);
}

/** Columns of a section that could not be converted. */
export function unconvertedColumns(forecast: Forecast, view: ViewState['columns'], section: Section): Column[] {
    return columnsOf(forecast, [view, 'both'], [section]);
}

function columnsOf(forecast: Forecast, views: readonly string[], sections: readonly Section[]): Column[] {
    return forecast.columns
        .filter((column) => views.includes(column.view))
        .filter((column) => sections.some((section) => (section.total.figures[column.code]?.count ?? 0) > 0));
}

/** Lines that have a deal in any of these columns. */
export function filledLines(section: Section, columns: readonly Column[]): Line[] {
    return section.groups.filter((line) => columns.some((column) => (line.figures[column.code]?.count ?? 0) > 0));
}

/** Exact comparison of decimal texts of one currency, which have the same decimals. */
export function compareAmounts(one: string, other: string): number {
    const left = BigInt(one.replace('.', ''));
    const right = BigInt(other.replace('.', ''));
    return left < right ? -1 : left > right ? 1 : 0;
}

/** The lines by a column; equal ones stay in the order of the server. Without a sort that order holds. */
export function sorted(lines: readonly Line[], sort: Sort | undefined): Line[] {
    if (!sort) {
        return [...lines];
    }
    const sign = sort.direction === 'ascending' ? 1 : -1;
    const amount = (line: Line) => line.figures[sort.column]?.amount ?? '0';
    return [...lines].sort((one, other) => sign * compareAmounts(amount(one), amount(other)));
}

/** The next sort when the head of a column is pressed: largest first, smallest first, as it was. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
    if (sort?.column !== column) {
        return { column, direction: 'descending' };
    }
    return sort.direction === 'descending' ? { column, direction: 'ascending' } : undefined;
}

/** The exact difference of two decimal texts of one currency, which have the same decimals. */
export function difference(one: string, other: string): string {
    const decimals = one.split('.')[1]?.length ?? 0;
    const units = BigInt(one.replace('.', '')) - BigInt(other.replace('.', ''));
    const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    return `${units < 0n ? '-' : ''}${decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`}`;
}
