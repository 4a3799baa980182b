import { Field, type FieldProps } from './Field';

type Text = FieldProps & {
    value?: string;
    maxLength?: number;
    wide?: boolean;
    inputMode?: 'text' | 'decimal' | 'numeric';
    placeholder?: string;
    list?: string;
    onInput?: (event: InputEvent & { currentTarget: HTMLInputElement }) => void;
};

/** One line of text. */
export function TextInput({ value = '', maxLength, wide = false, inputMode, placeholder, list, onInput, ...field }: Text) {
    return (
        <Field {...field}>
            {(wiring) => (
                <input
                    {...wiring}
                    type="text"
                    class={wide ? 'text long-field' : 'text'}
                    defaultValue={value}
                    autoComplete="off"
                    {...given({ maxLength, inputMode, placeholder, list, onInput })}
                />
            )}
        </Field>
    );
}

type Area = FieldProps & { value?: string; maxLength?: number; rows?: number };

/** Several lines of text. */
export function TextArea({ value = '', maxLength, rows = 3, ...field }: Area) {
    return (
        <Field {...field}>
            {(wiring) => (
                <textarea {...wiring} class="textarea long-field" rows={rows} defaultValue={value} {...given({ maxLength })} />
            )}
        </Field>
    );
}

type Day = FieldProps & { value?: string; min?: string; max?: string };

/** A day, picked or typed as the browser of the user writes days; its value is 2026-05-12. */
export function DateInput({ value = '', min, max, ...field }: Day) {
    return (
        <Field {...field}>
            {(wiring) => <input {...wiring} type="date" class="text pipewright-date" defaultValue={value} {...given({ min, max })} />}
        </Field>
    );
}

export type Choice = { value: string; label: string };
type Choices = FieldProps & { value?: string; choices: readonly Choice[]; onChoose?: (value: string) => void };

/** One of several choices, folded. */
export function Select({ value, choices, onChoose, ...field }: Choices) {
    return (
        <Field {...field}>
            {(wiring) => (
                <select {...wiring} class="select" onChange={(event) => onChoose?.(event.currentTarget.value)}>
                    {choices.map((choice) => (
                        <option key={choice.value} value={choice.value} selected={choice.value === value}>
                            {choice.label}
                        </option>
                    ))}
                </select>
            )}
        </Field>
    );
}

/** Attributes that were given; an attribute that is undefined is left out. */
function given<T extends object>(attributes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
    return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as {
        [K in keyof T]?: Exclude<T[K], undefined>;
    };
}
