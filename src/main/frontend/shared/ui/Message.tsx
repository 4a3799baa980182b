import type { ComponentChildren } from 'preact';

type Kind = 'error' | 'warning' | 'success' | 'info';
type Props = { kind: Kind; children: ComponentChildren; focusable?: boolean };

/** A message where the eye is. What is urgent interrupts a screen reader, the rest waits. */
export function Message({ kind, children, focusable = false }: Props) {
    const urgent = kind === 'error' || kind === 'warning';
    return (
        <div
            class={`aui-message aui-message-${kind} pipewright-message`}
            role={urgent ? 'alert' : 'status'}
            {...(focusable ? { tabIndex: -1 } : {})}
        >
            {children}
        </div>
    );
}
