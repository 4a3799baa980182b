/** What Jira says of a field on the screen of a transition. */
export type FieldMeta = {
    name: string;
    required: boolean;
    schema: { type: string; custom?: string; system?: string };
    allowedValues?: readonly { id: string; value?: string; name?: string; disabled?: boolean }[];
};

export type FieldKind = 'text' | 'long-text' | 'day' | 'number' | 'choice';
type Choice = { value: string; label: string };
export type ScreenField = { id: string; name: string; required: boolean; kind: FieldKind; choices: readonly Choice[] };

/** What the board can ask for itself, and the names of what only Jira's own screen can. */
export type Screen = { fields: readonly ScreenField[]; beyond: readonly string[] };

/** What every screen of Jira has beside its fields; nobody needs it to move a deal. */
const BESIDE = ['comment', 'attachment', 'worklog', 'timetracking'];
const LONG = ['description', 'environment'];

/** The fields of a transition's screen. */
export function screenOf(meta: Readonly<Record<string, FieldMeta>>): Screen {
    const all = Object.entries(meta).filter(([id]) => !BESIDE.includes(id));
    return {
        fields: all.flatMap(([id, field]) => fieldOf(id, field) ?? []),
        beyond: all.filter(([id, field]) => fieldOf(id, field) === undefined).map(([, field]) => field.name)
    };
}

function fieldOf(id: string, meta: FieldMeta): ScreenField | undefined {
    const kind = kindOf(id, meta);
    return kind && { id, name: meta.name, required: meta.required, kind, choices: kind === 'choice' ? choicesOf(meta) : [] };
}

function kindOf(id: string, { schema, allowedValues }: FieldMeta): FieldKind | undefined {
    switch (schema.type) {
        case 'string':
            return schema.custom?.endsWith(':textarea') || LONG.includes(id) ? 'long-text' : 'text';
        case 'date':
            return 'day';
        case 'number':
            return 'number';
        default:
            return ['option', 'resolution', 'priority'].includes(schema.type) && allowedValues ? 'choice' : undefined;
    }
}

function choicesOf({ allowedValues = [] }: FieldMeta): Choice[] {
    return allowedValues
        .filter((choice) => !choice.disabled)
        .map((choice) => ({ value: choice.id, label: choice.value ?? choice.name ?? choice.id }));
}

/** What stands in a field now, as its control shows it. */
export function shownValue(value: unknown): string {
    if (typeof value === 'object' && value !== null && 'id' in value) {
        return String(value.id);
    }
    return value === null || value === undefined ? '' : String(value);
}

/** What was typed, as Jira's REST takes it; what is left empty is not sent, so that it stays as it is. */
export function sentValue(kind: FieldKind, typed: string): unknown {
    switch (kind) {
        case 'choice':
            return { id: typed };
        case 'number':
            return Number(typed);
        default:
            return typed;
    }
}
