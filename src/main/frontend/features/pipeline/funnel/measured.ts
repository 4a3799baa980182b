import { compactLength } from '../../../shared/format/compact';
import { number } from '../../../shared/format/number';
import type { Measure } from '../page-state';
import type { Figure } from '../pipeline-api';

/** How long a figure is drawn. */
export function lengthOf(figure: Figure, measure: Measure): number {
    return measure === 'count' ? figure.count : Number(figure.amount);
}

/** How a length is written at the chart. */
export function writer(measure: Measure): (length: number) => string {
    return measure === 'count' ? (length) => number(Math.round(length)) : compactLength;
}

/** The figure as the pointer is told it. */
export function tipOf(name: string, figure: Figure, measure: Measure): string {
    return `${name}: ${number(measure === 'count' ? figure.count : figure.amount)}`;
}
