import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What a form knows about its fields: what was refused, and which names have a place of their own for that. */
export type FormState = { errors: Readonly<Record<string, string>>; names: Set<string> };

export const FormContext = createContext<FormState>({ errors: {}, names: new Set() });

/** What the server said about this field, if anything. The form then knows that the field says it itself. */
export function useFieldError(name: string): string | undefined {
    const form = useContext(FormContext);
    form.names.add(name);
    return form.errors[name];
}
