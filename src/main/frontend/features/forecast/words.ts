import type { Choice } from '../../shared/ui/inputs';

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

export function groupingChoices(): Choice[] {
    return ['month', 'owner', 'stage', 'project'].map((value) => ({ value, label: groupingName(value) }));
}

/** Whether figures stand each for itself or include those that are more certain. */
export function columnChoices(): Choice[] {
    return [
        { value: 'single', label: AJS.I18n.getText('pipewright.forecast.columns.single') },
        { value: 'cumulative', label: AJS.I18n.getText('pipewright.forecast.columns.cumulative') }
    ];
}
