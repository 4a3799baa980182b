import { useOwnId } from '@once';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from './marks';
import { Field, type FieldProps } from './Field';

/** Something that can be picked: what is stored, what is shown, and a picture for people. */
export type Pick = { value: string; label: string; picture?: string | undefined };

type Props = FieldProps & {
    picked?: Pick | undefined;
    /** What fits the text; an empty text asks for what is offered first. Throws when the search fails. */
    search: (text: string, signal: AbortSignal) => Promise<readonly Pick[]>;
    onPick?: (pick: Pick | undefined) => void;
};

const WAIT = 200;

/**
 * Something of Jira, found by its name: a person, a project, a filter. The field sends the stored value under its name, and nothing
 * while its text names nothing.
 */
export function Picker({ picked, search, onPick, ...field }: Props) {
    const list = useOwnId(`${field.name}-list`);
    const [text, setText] = useState(picked?.label ?? '');
    const [chosen, setChosen] = useState(picked);
    const [open, setOpen] = useState(false);
    const [at, setAt] = useState(0);
    const offered = useOffered(open, text === chosen?.label ? '' : text, search);
    const hidden = useRef<HTMLInputElement>(null);

    const choose = (pick: Pick | undefined) => {
        setChosen(pick);
        setText(pick?.label ?? '');
        setOpen(false);
        onPick?.(pick);
        if (hidden.current) {
            hidden.current.value = pick?.value ?? '';
            hidden.current.dispatchEvent(new Event('input', { bubbles: true }));
        }
    };
    const keys: Record<string, () => void> = {
        ArrowDown: () => (open ? setAt(Math.min(at + 1, offered.picks.length - 1)) : setOpen(true)),
        ArrowUp: () => setAt(Math.max(at - 1, 0)),
        Enter: () => offered.picks[at] && choose(offered.picks[at]),
        Escape: () => setOpen(false)
    };

    return (
        <Field {...field}>
            {({ name, ...wiring }) => (
                <div class="pipewright-picker">
                    <input type="hidden" name={name} ref={hidden} defaultValue={picked?.value ?? ''} />
                    <input
                        {...wiring}
                        type="text"
                        class="text"
                        role="combobox"
                        aria-expanded={open}
                        aria-controls={list}
                        aria-autocomplete="list"
                        aria-activedescendant={open && offered.picks[at] ? `${list}-${at}` : undefined}
                        autoComplete="off"
                        value={text}
                        onInput={(event) => {
                            setText(event.currentTarget.value);
                            setAt(0);
                            setOpen(true);
                        }}
                        onFocus={() => setOpen(true)}
                        onBlur={() => (text.trim() === '' ? chosen && choose(undefined) : setText(chosen?.label ?? ''), setOpen(false))}
                        onKeyDown={(event) => {
                            const act = keys[event.key];
                            if (act && (open || event.key === 'ArrowDown')) {
                                event.preventDefault();
                                event.stopPropagation();
                                act();
                            }
                        }}
                    />
                    <div id={list} class="pipewright-picker-list" role="listbox" aria-label={field.label} hidden={!open}>
                        {offered.picks.map((pick, index) => (
                            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the text field
                            <div
                                key={pick.value}
                                id={`${list}-${index}`}
                                role="option"
                                aria-selected={index === at}
                                tabIndex={-1}
                                onMouseDown={(event) => event.preventDefault()}
                                onClick={() => choose(pick)}
                            >
                                {pick.picture === undefined ? pick.label : <Avatar name={pick.label} picture={pick.picture} />}
                            </div>
                        ))}
                        {offered.sentence && (
                            <div class="pipewright-picker-sentence" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
                                {offered.sentence}
                            </div>
                        )}
                    </div>
                </div>
            )}
        </Field>
    );
}

type Offered = { picks: readonly Pick[]; sentence?: string };

/** What the search finds for the newest text, a moment after the last key. */
function useOffered(open: boolean, text: string, search: Props['search']): Offered {
    const [offered, setOffered] = useState<Offered>({ picks: [] });
    useEffect(() => {
        if (!open) {
            return undefined;
        }
        const stop = new AbortController();
        // what an earlier text found must not be chosen for this one
        setOffered({ picks: [] });
        const timer = setTimeout(() => {
            search(text.trim(), stop.signal).then(
                (picks) => stop.signal.aborted || setOffered(picks.length > 0 ? { picks } : nothing()),
                () => stop.signal.aborted || setOffered({ picks: [], sentence: AJS.I18n.getText('pipewright.common.picker.failed') })
            );
        }, WAIT);
        return () => {
            clearTimeout(timer);
            stop.abort();
        };
    }, [open, text]);
    return offered;
}

function nothing(): Offered {
    return { picks: [], sentence: AJS.I18n.getText('pipewright.common.picker.none') };
}
