import { useOwnId } from '@once';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type Props = { text: string; children: ComponentChildren };

/** What a short text means, at hand by pointer and by keyboard: a button with the text shows it, Escape hides it. */
export function Tooltip({ text, children }: Props) {
    const id = useOwnId('tooltip');
    const [shown, setShown] = useState(false);
    return (
        <span class="pipewright-tooltip">
            <button
                type="button"
                class="pipewright-tooltip-term"
                aria-describedby={id}
                onMouseEnter={() => setShown(true)}
                onMouseLeave={() => setShown(false)}
                onFocus={() => setShown(true)}
                onBlur={() => setShown(false)}
                onKeyDown={(event) => event.key === 'Escape' && setShown(false)}
            >
                {children}
            </button>
            <span id={id} role="tooltip" hidden={!shown}>
                {text}
            </span>
        </span>
    );
}
