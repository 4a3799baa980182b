import type { ComponentChildren } from 'preact';

type Look = 'primary' | 'standard' | 'link' | 'danger';
type Props = {
    children: ComponentChildren;
    look?: Look;
    busy?: boolean;
    type?: 'button' | 'submit';
    onClick?: (event: MouseEvent) => void;
    id?: string;
    class?: string;
} & Partial<Record<`data-${string}` | `aria-${string}`, string | boolean | undefined>>;

const CLASSES: Record<Look, string> = {
    primary: 'aui-button aui-button-primary',
    standard: 'aui-button',
    link: 'aui-button aui-button-link',
    danger: 'aui-button pipewright-danger'
};

/** A button. While it is busy it does nothing and keeps the focus, which `disabled` would drop. */
export function Button({ children, look = 'standard', busy = false, type = 'button', onClick, ...rest }: Props) {
    return (
        <button
            {...rest}
            type={type}
            class={`${CLASSES[look]} ${rest.class ?? ''}`.trim()}
            aria-disabled={busy ? 'true' : undefined}
            onClick={(event) => {
                if (busy) {
                    event.preventDefault();
                } else {
                    onClick?.(event);
                }
            }}
        >
            {children}
        </button>
    );
}
