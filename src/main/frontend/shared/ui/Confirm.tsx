import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { particles } from '../format/particles';
import { Button } from './Button';

type Props = {
    question: string;
    /** The text of the button that does it, with its verb: "Delete task". */
    yes: string;
    no?: string;
    busy?: boolean;
    onYes: () => void;
    onNo: () => void;
    children?: ComponentChildren;
};

/** A question in place, before something that cannot be taken back. The harmless answer has the focus; Escape gives it. */
export function Confirm({ question, yes, no, busy = false, onYes, onNo, children }: Props) {
    const place = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => place.current?.querySelector<HTMLElement>('[data-harmless]')?.focus(), []);
    return (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape answers from either button
        <div
            ref={place}
            class="pipewright-confirm"
            role="group"
            aria-label={particles(question)}
            onKeyDown={(event) => {
                if (event.key === 'Escape') {
                    event.stopPropagation();
                    event.preventDefault();
                    onNo();
                }
            }}
        >
            <p>{particles(question)}</p>
            {children}
            <div class="pipewright-buttons">
                <Button look="danger" busy={busy} onClick={onYes}>
                    {yes}
                </Button>
                <Button look="link" data-harmless="true" onClick={onNo}>
                    {no ?? AJS.I18n.getText('pipewright.common.cancel')}
                </Button>
            </div>
        </div>
    );
}
