import { useOwnId } from '@once';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldProps } from './Field';
import { type Pick, Picker } from './Picker';

type Search = (text: string, signal: AbortSignal) => Promise<readonly Pick[]>;
type ManyProps = FieldProps & { picked: readonly Pick[]; search: Search };

/** Several things of Jira, each found by its name and taken away again; the field sends their values joined by commas. */
export function ManyPicker({ picked, search, name, label, ...field }: ManyProps) {
    const place = useRef<HTMLDivElement>(null);
    const hidden = useRef<HTMLInputElement>(null);
    const list = useOwnId(`${name}-picked`);
    const [picks, setPicks] = useState(picked);
    const [round, setRound] = useState(0);

    useLayoutEffect(() => {
        if (round > 0) {
            place.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
            hidden.current?.dispatchEvent(new Event('input', { bubbles: true }));
        }
    }, [round]);
    const changed = (next: readonly Pick[]) => {
        setPicks(next);
        setRound(round + 1);
    };
    const left: Search = async (text, signal) => {
        const found = await search(text, signal);
        return found.filter((one) => picks.every((pick) => pick.value !== one.value));
    };

    return (
        <div ref={place} class="pipewright-many">
            <input type="hidden" name={name} ref={hidden} value={picks.map((pick) => pick.value).join(',')} />
            {picks.length > 0 && (
                <ul class="pipewright-picked" id={list} aria-label={label}>
                    {picks.map((pick) => (
                        <li key={pick.value}>
                            {pick.label}
                            <button
                                type="button"
                                aria-label={AJS.I18n.getText('pipewright.forecast.picked.remove', pick.label)}
                                onClick={() => changed(picks.filter((one) => one !== pick))}
                            >
                                <span aria-hidden="true">×</span>
                            </button>
                        </li>
                    ))}
                </ul>
            )}
            <Picker
                {...field}
                key={round}
                name={`${name}-next`}
                label={label}
                search={left}
                onPick={(pick) => pick && changed([...picks, pick])}
            />
        </div>
    );
}

/** Searches in what is known already, by any part of the name. */
export function among(all: readonly Pick[]): Search {
    return async (text) => all.filter((one) => one.label.toLocaleLowerCase().includes(text.toLocaleLowerCase()));
}
