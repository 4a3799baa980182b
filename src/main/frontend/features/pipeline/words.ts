import { days as period, moment } from '../../shared/format/day';
import { number } from '../../shared/format/number';
import { userLocale } from '../../shared/format/page';
import type { MovingPeriod } from '../../shared/state/periods';
import type { View } from './page-state';
import type { Request } from './pipeline-api';

export function viewName(view: View): string {
    switch (view) {
        case 'board':
            return AJS.I18n.getText('pipewright.pipeline.view.board');
        case 'work':
            return AJS.I18n.getText('pipewright.pipeline.view.work');
        case 'changes':
            return AJS.I18n.getText('pipewright.pipeline.view.changes');
        case 'as-of':
            return AJS.I18n.getText('pipewright.pipeline.view.as-of');
        case 'funnel':
            return AJS.I18n.getText('pipewright.pipeline.view.funnel');
        case 'times':
            return AJS.I18n.getText('pipewright.pipeline.view.times');
        default:
            return AJS.I18n.getText('pipewright.pipeline.view.top');
    }
}

export function periodName(name: MovingPeriod): string {
    switch (name) {
        case 'last-quarter':
            return AJS.I18n.getText('pipewright.pipeline.period.last-quarter');
        case 'this-quarter':
            return AJS.I18n.getText('pipewright.pipeline.period.this-quarter');
        case 'next-quarter':
            return AJS.I18n.getText('pipewright.pipeline.period.next-quarter');
        default:
            return AJS.I18n.getText('pipewright.pipeline.period.this-year');
    }
}

/** "63.15%"; null stays null. */
export function percent(text: string | null): string | null {
    return text === null ? null : `${number(text)}%`;
}

/** "1 day", "12.5 days"; null stays null. */
export function dayCount(count: number | null): string | null {
    if (count === null) {
        return null;
    }
    return count === 1 ? AJS.I18n.getText('pipewright.pipeline.day.one') : AJS.I18n.getText('pipewright.pipeline.day.many', number(count));
}

/** An amount that went up or down, with its sign. */
export function signed(written: string, direction: 'up' | 'down' | 'none'): string {
    const bare = written.replace(/^-/, '');
    switch (direction) {
        case 'up':
            return `+${bare}`;
        case 'down':
            return `−${bare}`;
        default:
            return bare;
    }
}

/** Which days, which currency, and when it was read. */
export function factsOf({ from, to, currency, readAt, zone }: Request): string {
    return AJS.I18n.getText('pipewright.pipeline.facts', period(from, to), currency, moment(readAt, userLocale(), zone));
}
