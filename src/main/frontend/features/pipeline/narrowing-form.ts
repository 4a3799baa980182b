import { isDay } from '../../shared/state/periods';
import type { Values } from '../../shared/ui/Form';
import type { PageState } from './page-state';

/** Choices of the bar that need more than themselves. */
export type Asked = 'ask-projects' | 'ask-filter' | 'ask-jql' | 'ask-user' | 'ask-group' | 'ask-days';

/** What was chosen, and a sentence for each field that is empty or wrong. */
export function chosenOf(asked: Asked, values: Values): { chosen: Partial<PageState>; errors: Record<string, string> } {
    if (asked === 'ask-days') {
        const { from = '', to = '' } = values;
        return { chosen: { period: { from, to } }, errors: errorsOf(from, to) };
    }
    const kind = asked.slice('ask-'.length);
    const value = (values[kind] ?? '').trim();
    const owner = kind === 'user' || kind === 'group';
    return {
        chosen: { [owner ? 'owner' : 'scope']: `${kind}:${value}` },
        errors: value === '' ? { [kind === 'projects' ? 'projects-next' : kind]: AJS.I18n.getText('pipewright.common.input.missing') } : {}
    };
}

function errorsOf(from: string, to: string): Record<string, string> {
    const missing = Object.entries({ from, to }).filter(([, day]) => !isDay(day));
    if (missing.length > 0) {
        return Object.fromEntries(missing.map(([name]) => [name, AJS.I18n.getText('pipewright.common.input.missing')]));
    }
    return from > to ? { to: AJS.I18n.getText('pipewright.pipeline.period.empty') } : {};
}
