import type { ComponentChildren } from 'preact';

type Props = { title?: string; intro?: string; bar?: ComponentChildren; children: ComponentChildren };

/** The frame of a page or of a part of it: what it is about, a bar of actions, its content. */
export function Page({ title, intro, bar, children }: Props) {
    return (
        <div class="pipewright-page">
            {(title || bar) && (
                <div class="pipewright-page-head">
                    {title && <h2>{title}</h2>}
                    {bar && <div class="pipewright-bar">{bar}</div>}
                </div>
            )}
            {intro && <p>{intro}</p>}
            {children}
        </div>
    );
}
