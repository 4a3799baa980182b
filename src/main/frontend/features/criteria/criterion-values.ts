import type { Values } from '../../shared/ui/Form';
import type { Choices, CriterionBody, FieldType, Parameters } from './criteria-api';

/** The parameters of each kind, by the names of their inputs. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
    field: ['field', 'comparison', 'operand'],
    'close-plan-tasks-done': ['scope'],
    'decision-within': ['fallbackDays'],
    jql: ['jql']
};

export const SET = 'set';
const EQUALITIES: readonly string[] = ['=', '!='];

/** What was typed into the form of a criterion, as it is sent. */
export function bodyOf(values: Values, stage: string, kind: string, revision: number | null): CriterionBody {
    return {
        revision,
        stage,
        kind,
        required: values['required'] === 'true',
        title: values['title'] ?? '',
        help: values['help'] ?? '',
        parameters: parametersOf(values, kind)
    };
}

function parametersOf(values: Values, kind: string): Parameters {
    const named = (PARAMETERS[kind] ?? []).filter((name) => values[name] !== undefined);
    return Object.fromEntries(named.map((name) => [name, values[name]!]));
}

/** The comparisons that make sense for a field of this type: an order only for numbers and days. */
export function comparisonsOf(choices: Choices, type: FieldType): Choices['comparisons'] {
    if (type === 'other') {
        return choices.comparisons.filter(({ code }) => code === SET);
    }
    return type === 'number' || type === 'date'
        ? choices.comparisons
        : choices.comparisons.filter(({ code }) => code === SET || EQUALITIES.includes(code));
}

/** The ids with one of them a place further up or down. */
export function moved(ids: readonly number[], id: number, by: -1 | 1): number[] {
    const from = ids.indexOf(id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= ids.length) {
        return [...ids];
    }
    const others = ids.filter((one) => one !== id);
    return [...others.slice(0, to), id, ...others.slice(to)];
}
