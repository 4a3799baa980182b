import type { ComponentChildren } from 'preact';

type Props = { sentence: string; children?: ComponentChildren };

/** Nothing to show: a sentence that says so, and the next step. */
export function Empty({ sentence, children }: Props) {
    return (
        <div class="pipewright-empty">
            <p>{sentence}</p>
            {children}
        </div>
    );
}
