/** The periods that move with the calendar, by their stored codes, in the order in which they are offered. */
export function periodChoices(): { value: string; label: string }[] {
    return [
        { value: 'last-month', label: AJS.I18n.getText('pipewright.forecast.period.last-month') },
        { value: 'this-month', label: AJS.I18n.getText('pipewright.forecast.period.this-month') },
        { value: 'next-month', label: AJS.I18n.getText('pipewright.forecast.period.next-month') },
        { value: 'last-quarter', label: AJS.I18n.getText('pipewright.forecast.period.last-quarter') },
        { value: 'this-quarter', label: AJS.I18n.getText('pipewright.forecast.period.this-quarter') },
        { value: 'next-quarter', label: AJS.I18n.getText('pipewright.forecast.period.next-quarter') },
        { value: 'last-year', label: AJS.I18n.getText('pipewright.forecast.period.last-year') },
        { value: 'this-year', label: AJS.I18n.getText('pipewright.forecast.period.this-year') },
        { value: 'next-year', label: AJS.I18n.getText('pipewright.forecast.period.next-year') },
        { value: 'last-30-days', label: AJS.I18n.getText('pipewright.forecast.period.last-30-days') },
        { value: 'last-90-days', label: AJS.I18n.getText('pipewright.forecast.period.last-90-days') },
        { value: 'next-30-days', label: AJS.I18n.getText('pipewright.forecast.period.next-30-days') },
        { value: 'next-90-days', label: AJS.I18n.getText('pipewright.forecast.period.next-90-days') },
        { value: 'next-12-months', label: AJS.I18n.getText('pipewright.forecast.period.next-12-months') }
    ];
}
