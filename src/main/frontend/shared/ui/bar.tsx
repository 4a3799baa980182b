import { useOwnId } from '@once';
import type { Choice } from './inputs';

type SelectProps = { label: string; value: string; choices: readonly Choice[]; choose: (value: string) => void };

/** One of several choices in a bar: it holds as soon as it is chosen. */
export function BarSelect({ label, value, choices, choose }: SelectProps) {
    const id = useOwnId('bar');
    return (
        <span class="pipewright-bar-choice">
            <label for={id}>{label}</label>
            <select id={id} class="select" onChange={(event) => choose(event.currentTarget.value)}>
                {choices.map((choice) => (
                    <option key={choice.value} value={choice.value} selected={choice.value === value}>
                        {choice.label}
                    </option>
                ))}
            </select>
        </span>
    );
}

/** Something that is switched on and off in a bar. */
export function BarCheck({ label, checked, toggle }: { label: string; checked: boolean; toggle: (checked: boolean) => void }) {
    const id = useOwnId('bar');
    return (
        <span class="pipewright-bar-check">
            <input type="checkbox" class="checkbox" id={id} checked={checked} onChange={(event) => toggle(event.currentTarget.checked)} />
            <label for={id}>{label}</label>
        </span>
    );
}

type DayProps = { label: string; value: string; max?: string; choose: (day: string) => void };

/** A day in a bar; an unfinished one is not handed on. */
export function BarDay({ label, value, max, choose }: DayProps) {
    const id = useOwnId('bar');
    return (
        <span class="pipewright-bar-choice">
            <label for={id}>{label}</label>
            <input
                id={id}
                type="date"
                class="text pipewright-date"
                value={value}
                max={max}
                onChange={(event) => event.currentTarget.value !== '' && choose(event.currentTarget.value)}
            />
        </span>
    );
}
