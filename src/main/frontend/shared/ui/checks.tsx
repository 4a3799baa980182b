import { useOwnId } from '@once';
import { notesOf } from './Field';
import { useFieldError } from './form-state';
import type { Choice } from './inputs';

type RadiosProps = {
    name: string;
    legend: string;
    value?: string | undefined;
    choices: readonly Choice[];
    required?: boolean;
    onChoose?: (value: string) => void;
};

/** One of a few choices, all in sight. */
export function Radios({ name, legend, value, choices, required = false, onChoose }: RadiosProps) {
    const id = useOwnId(name);
    const error = useFieldError(name);
    return (
        <fieldset class="pipewright-field pipewright-radios" {...(error ? { 'aria-describedby': `${id}-error` } : {})}>
            <legend class={required ? 'pipewright-is-required' : undefined}>{legend}</legend>
            {choices.map((choice) => (
                <span class="pipewright-radio" key={choice.value}>
                    <input
                        type="radio"
                        class="radio"
                        id={`${id}-${choice.value}`}
                        name={name}
                        value={choice.value}
                        defaultChecked={choice.value === value}
                        onChange={() => onChoose?.(choice.value)}
                        {...(error ? { 'aria-invalid': 'true' as const } : {})}
                    />
                    <label for={`${id}-${choice.value}`}>{choice.label}</label>
                </span>
            ))}
            {notesOf(id, undefined, error).view}
        </fieldset>
    );
}

type CheckProps = { name: string; label: string; value?: string; checked?: boolean; help?: string; onToggle?: (checked: boolean) => void };

/** Something that holds or does not. Its value, `true` unless told otherwise, is sent when it is checked. */
export function Checkbox({ name, label, value = 'true', checked = false, help, onToggle }: CheckProps) {
    const id = useOwnId(name);
    const error = useFieldError(name);
    const notes = notesOf(id, help, error);
    return (
        <div class="pipewright-field pipewright-check">
            <input
                type="checkbox"
                class="checkbox"
                id={id}
                name={name}
                value={value}
                defaultChecked={checked}
                onChange={(event) => onToggle?.(event.currentTarget.checked)}
                {...notes.wiring}
            />
            <label for={id}>{label}</label>
            {notes.view}
        </div>
    );
}
