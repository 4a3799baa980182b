import { useOwnId } from '@once';
import type { ComponentChildren } from 'preact';
import { useFieldError } from './form-state';

export type Wiring = {
    id: string;
    name: string;
    'aria-invalid'?: 'true';
    'aria-required'?: 'true';
    'aria-describedby'?: string;
};

/** What every field has: its name in the request, its label, help below it, and whether it must be filled in. */
export type FieldProps = { name: string; label: string; help?: string | undefined; required?: boolean };

type Props = FieldProps & { children: (wiring: Wiring) => ComponentChildren; after?: ComponentChildren };

/** A label above its control, with help and error below; the control gets the attributes that tie them together. */
export function Field({ name, label, help, required = false, children, after }: Props) {
    const id = useOwnId(name);
    const error = useFieldError(name);
    const notes = notesOf(id, help, error);
    return (
        <div class="pipewright-field">
            <label for={id} class={required ? 'pipewright-is-required' : undefined}>
                {label}
            </label>
            {children({
                id,
                name,
                ...(required ? { 'aria-required': 'true' } : {}),
                ...notes.wiring
            })}
            {after}
            {notes.view}
        </div>
    );
}

/** What stands below a control, its help and its error, and the attributes that tie both to the control. */
export function notesOf(id: string, help: string | undefined, error: string | undefined) {
    const told = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
    return {
        wiring: { ...(error ? { 'aria-invalid': 'true' as const } : {}), ...(told ? { 'aria-describedby': told } : {}) },
        view: (
            <>
                {help && (
                    <div class="pipewright-help" id={`${id}-help`}>
                        {help}
                    </div>
                )}
                {error && (
                    <div class="error pipewright-field-error" id={`${id}-error`}>
                        {error}
                    </div>
                )}
            </>
        )
    };
}
