import { number } from './number';

/** "1 deal", "2,033 deals". */
export function deals(count: number): string {
    return count === 1
        ? AJS.I18n.getText('pipewright.forecast.deal.one')
        : AJS.I18n.getText('pipewright.forecast.deal.many', number(count));
}
