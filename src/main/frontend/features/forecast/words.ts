import { number } from '../../shared/format/number';

/** "1 deal", "2,033 deals". */
export function deals(count: number): string {
    return count === 1
        ? AJS.I18n.getText('pipewright.forecast.deal.one')
        : AJS.I18n.getText('pipewright.forecast.deal.many', number(count));
}

/** What the lines of a forecast stand for. */
export function groupingName(code: string): string {
    switch (code) {
        case 'owner':
            return AJS.I18n.getText('pipewright.forecast.grouping.owner');
        case 'stage':
            return AJS.I18n.getText('pipewright.forecast.grouping.stage');
        case 'project':
            return AJS.I18n.getText('pipewright.forecast.grouping.project');
        default:
            return AJS.I18n.getText('pipewright.forecast.grouping.month');
    }
}
