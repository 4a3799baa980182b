import { useOwnId } from '@once';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = { title: string; onClose: () => void; children: ComponentChildren };

/**
 * A dialog over the page. The browser keeps the focus inside and gives it back. Escape asks `onClose`, which may first ask for text
 * that is not saved: a form inside answers Escape itself.
 */
export function Dialog({ title, onClose, children }: Props) {
    const dialog = useRef<HTMLDialogElement>(null);
    const id = useOwnId('dialog');
    useLayoutEffect(() => {
        const shown = dialog.current;
        const before = document.activeElement;
        // jsdom knows no modal dialogs
        if (typeof shown?.showModal === 'function') {
            shown.showModal();
        } else {
            shown?.setAttribute('open', '');
        }
        return () => before instanceof HTMLElement && before.isConnected && before.focus();
    }, []);
    return (
        <dialog
            ref={dialog}
            class="pipewright-dialog"
            aria-labelledby={id}
            onCancel={(event) => {
                event.preventDefault();
                onClose();
            }}
        >
            <h2 id={id}>{title}</h2>
            {children}
        </dialog>
    );
}
