import type { ComponentChildren } from 'preact';

export type Tone = 'neutral' | 'good' | 'warning' | 'bad' | 'info' | 'customer';

/** A short state. Its word says it; the colour only helps. */
export function Lozenge({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
    return <span class={`pipewright-lozenge pipewright-lozenge-${tone}`}>{children}</span>;
}

/** A person: picture and name. A person without a picture has the first letter of the name. */
export function Avatar({ name, picture }: { name: string; picture?: string | undefined }) {
    return (
        <span class="pipewright-avatar">
            {picture ? <img src={picture} alt="" /> : <span aria-hidden="true">{[...name][0]?.toUpperCase() ?? '?'}</span>}
            <span>{name}</span>
        </span>
    );
}

/** How much is done: a bar, and the sentence that it stands for. */
export function Progress({ done, of, sentence }: { done: number; of: number; sentence: string }) {
    return (
        <div class="pipewright-progress">
            <progress max={Math.max(1, of)} value={done} aria-label={sentence} />
            <span aria-hidden="true">{sentence}</span>
        </div>
    );
}
