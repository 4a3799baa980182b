import { useOwnId } from '@once';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';

export type MenuItem = { key: string; label: string; act: () => void; danger?: boolean };
type Props = {
    label: string;
    /** What the button is called where its label alone does not say what it is about. */
    name?: string;
    items: readonly MenuItem[];
    look?: 'standard' | 'link';
};

/** A button that opens a list of buttons; Escape and a click elsewhere close it, and the focus goes back to the button. */
export function Menu({ label, name, items, look = 'standard' }: Props) {
    const place = useRef<HTMLDivElement>(null);
    const id = useOwnId('menu');
    const [open, setOpen] = useState(false);
    const close = () => {
        setOpen(false);
        place.current?.querySelector<HTMLElement>('button')?.focus();
    };
    useEffect(() => {
        if (!open) {
            return undefined;
        }
        const outside = (event: Event) => !place.current?.contains(event.target as Node) && setOpen(false);
        document.addEventListener('click', outside);
        return () => document.removeEventListener('click', outside);
    }, [open]);
    return (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes the list from any of its buttons
        <div
            ref={place}
            class="pipewright-menu"
            onKeyDown={(event) => {
                if (event.key === 'Escape' && open) {
                    event.stopPropagation();
                    close();
                }
            }}
        >
            <Button
                look={look}
                aria-label={name}
                aria-expanded={open ? 'true' : 'false'}
                aria-controls={id}
                onClick={() => setOpen(!open)}
            >
                {label}
            </Button>
            <ul id={id} hidden={!open}>
                {open &&
                    items.map((item) => (
                        <li key={item.key}>
                            <button
                                type="button"
                                class={item.danger ? 'pipewright-menu-danger' : ''}
                                onClick={() => {
                                    close();
                                    item.act();
                                }}
                            >
                                {item.label}
                            </button>
                        </li>
                    ))}
            </ul>
        </div>
    );
}
