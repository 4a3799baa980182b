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
