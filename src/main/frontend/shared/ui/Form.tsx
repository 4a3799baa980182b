import { keepTyped } from '@once';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Problem, problemOf } from '../api/problem';
import { Button } from './Button';
import { Confirm } from './Confirm';
import { type Draft, dropDraft, readDraft, writeDraft } from './drafts';
import { FormContext } from './form-state';
import { ProblemMessage } from './ProblemMessage';

/** The value of each field by its name; of a checkbox its value when it is checked, else nothing. */
export type Values = Readonly<Record<string, string>>;

type Props = {
    /** The text of the button that saves. */
    submit: string;
    /** Saves, and throws a Problem when the server refuses. The form then keeps everything and says what was refused. */
    save: (values: Values) => Promise<unknown>;
    /** Closes the form. A form with text that is not saved asks first. */
    onCancel?: () => void;
    /** Empties the form after it has been saved, for forms that add one thing after the other. */
    emptyAfterwards?: boolean;
    /** Where what was typed is kept until it is saved, unique for what the form changes. */
    draft?: string;
    label?: string;
    class?: string;
    /** What stands beside the button. */
    actions?: ComponentChildren;
    children: ComponentChildren;
};

/** A form with the server's errors: sent once at a time, it says at each field what was refused, and goes to the first wrong one. */
export function Form(props: Props) {
    const form = useRef<HTMLFormElement>(null);
    const names = useRef(new Set<string>());
    const [problem, setProblem] = useState<Problem>();
    const [saving, setSaving] = useState(false);
    const typed = useTyped(form, props.draft);
    const [leaving, setLeaving] = useState(false);

    /* Not a layout effect: the fields hear of their errors through the context, one step later. */
    useEffect(() => {
        if (problem) {
            form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
        }
    }, [problem]);

    const submit = async (event: Event) => {
        event.preventDefault();
        if (saving) {
            return;
        }
        setSaving(true);
        setProblem(undefined);
        try {
            await props.save(valuesOf(form.current!));
            typed.saved();
            if (props.emptyAfterwards) {
                form.current?.reset();
                firstField(form.current)?.focus();
            }
        } catch (cause) {
            setProblem(problemOf(cause));
        }
        setSaving(false);
    };
    const cancel = () => (typed.unsaved && props.onCancel ? setLeaving(true) : props.onCancel?.());
    const discard = () => {
        typed.saved();
        props.onCancel?.();
    };
    const general = problem ? sentencesWithoutField(problem, names.current) : [];

    return (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the form from any of its fields
        <form
            ref={form}
            class={`aui pipewright-form ${props.class ?? ''}`.trim()}
            noValidate
            aria-label={props.label}
            aria-busy={saving}
            onSubmit={submit}
            onInput={typed.changed}
            onChange={typed.changed}
            onKeyDown={(event) => {
                if (event.key === 'Escape' && props.onCancel && !event.defaultPrevented) {
                    event.stopPropagation();
                    event.preventDefault();
                    cancel();
                }
            }}
        >
            <FormContext.Provider value={{ errors: problem?.fields ?? {}, names: names.current }}>
                {problem && general.length > 0 && <ProblemMessage problem={problem} sentences={general} />}
                {props.children}
            </FormContext.Provider>
            <div class="pipewright-buttons">
                <Button type="submit" look="primary" busy={saving}>
                    {saving ? AJS.I18n.getText('pipewright.common.saving') : props.submit}
                </Button>
                {props.actions}
                {props.onCancel && (
                    <Button look="link" onClick={cancel}>
                        {AJS.I18n.getText('pipewright.common.cancel')}
                    </Button>
                )}
            </div>
            {leaving && (
                <Confirm
                    question={AJS.I18n.getText('pipewright.common.discard.question')}
                    yes={AJS.I18n.getText('pipewright.common.discard')}
                    no={AJS.I18n.getText('pipewright.common.discard.no')}
                    onYes={discard}
                    onNo={() => setLeaving(false)}
                />
            )}
        </form>
    );
}

/** The values of a form as text. */
export function valuesOf(form: HTMLFormElement): Values {
    return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function sentencesWithoutField(problem: Problem, names: ReadonlySet<string>): string[] {
    const homeless = Object.entries(problem.fields).filter(([name]) => !names.has(name));
    return [...problem.general, ...homeless.map(([, sentence]) => sentence)];
}

function firstField(form: HTMLFormElement | null): HTMLElement | null | undefined {
    return form?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea');
}

/** Whether a form holds text that is not saved, kept as a draft and guarded until it is. */
function useTyped(form: { current: HTMLFormElement | null }, draft: string | undefined) {
    const [unsaved, setUnsaved] = useState(() => draft !== undefined && readDraft(draft) !== undefined);

    useLayoutEffect(() => {
        const kept = draft === undefined ? undefined : readDraft(draft);
        if (kept && form.current) {
            putBack(form.current, kept);
        }
    }, [draft]);
    useLayoutEffect(() => (unsaved ? keepTyped() : undefined), [unsaved]);

    return {
        unsaved,
        changed: () => {
            setUnsaved(true);
            if (draft !== undefined && form.current) {
                writeDraft(draft, valuesOf(form.current));
            }
        },
        saved: () => {
            setUnsaved(false);
            if (draft !== undefined) {
                dropDraft(draft);
            }
        }
    };
}

function putBack(form: HTMLFormElement, draft: Draft): void {
    for (const element of form.elements) {
        if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) {
            element.checked = draft[element.name] === element.value;
        } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
            element.value = draft[element.name] ?? element.value;
        }
    }
}
