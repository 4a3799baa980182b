import { Problem } from '../../shared/api/problem';
import type { Values } from '../../shared/ui/Form';
import { type Settings, shifted } from './settings';

export type ScopeKind = 'all' | 'projects' | 'filter' | 'jql';

/** The choice of a period that is none of the list. */
export const CUSTOM = 'custom';

/** How the deals of stored settings are named. */
export function kindOf(scope: string): ScopeKind {
    const kind = scope.split(':')[0];
    return kind === 'projects' || kind === 'filter' || kind === 'jql' ? kind : 'all';
}

/** What names the deals in this way, or nothing. */
export function valueOf(scope: string, kind: ScopeKind): string {
    return scope.startsWith(`${kind}:`) ? scope.slice(kind.length + 1) : '';
}

/** The settings as chosen. @throws Problem with a sentence for each field that is empty */
export function chosenOf(values: Values, kind: ScopeKind): Settings {
    const errors: Record<string, string> = {};
    const named = kind === 'all' ? '' : (values[kind] ?? '').trim();
    if (kind !== 'all' && named === '') {
        errors[fieldOf(kind)] = missing(kind);
    }
    const { from = '', to = '', title = '', period = '', group = '', currency = '' } = values;
    const custom = period === CUSTOM;
    for (const [name, day] of Object.entries(custom ? { from, to } : {})) {
        if (day === '') {
            errors[name] = AJS.I18n.getText('pipewright.forecast.period.incomplete');
        }
    }
    if (Object.keys(errors).length > 0) {
        throw new Problem(400, [], errors);
    }
    return {
        scope: kind === 'all' ? kind : `${kind}:${named}`,
        period: custom ? `${from}..${shifted(to, 1)}` : period,
        group,
        currency,
        ...(title.trim() === '' ? {} : { title: title.trim() })
    };
}

/** What the server says of the deals or of the period belongs to the field in which they were named. */
export function refusalAtFields(kind: ScopeKind, period: string): (cause: unknown) => never {
    return (cause) => {
        if (!(cause instanceof Problem)) {
            throw cause;
        }
        const { scope, period: days, ...others } = cause.fields;
        throw new Problem(
            cause.status,
            cause.general,
            {
                ...others,
                ...(scope === undefined ? {} : { [fieldOf(kind)]: scope }),
                ...(days === undefined ? {} : { [period === CUSTOM ? 'to' : 'period']: days })
            },
            cause.sessionEnded
        );
    };
}

function fieldOf(kind: ScopeKind): string {
    switch (kind) {
        case 'all':
            return 'scope';
        case 'projects':
            return 'projects-next';
        default:
            return kind;
    }
}

function missing(kind: ScopeKind): string {
    switch (kind) {
        case 'projects':
            return AJS.I18n.getText('pipewright.forecast.projects.missing');
        case 'filter':
            return AJS.I18n.getText('pipewright.forecast.filter.missing');
        default:
            return AJS.I18n.getText('pipewright.forecast.jql.missing');
    }
}
