import { useOwnId } from '@once';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export type Tab<Key extends string = string> = { key: Key; label: string };
type Props<Key extends string> = {
    label: string;
    tabs: readonly Tab<Key>[];
    chosen: Key;
    choose: (key: Key) => void;
    children: ComponentChildren;
};

/** Views of which one is shown. Arrow keys go along the tabs; a view is loaded only when its tab is pressed. */
export function Tabs<Key extends string>({ label, tabs, chosen, choose, children }: Props<Key>) {
    const id = useOwnId('tabs');
    const list = useRef<HTMLDivElement>(null);
    const keys = (event: KeyboardEvent) => {
        const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
        const to = nextOf(event.key, all.indexOf(document.activeElement as HTMLElement), all.length);
        if (to !== undefined) {
            event.preventDefault();
            all[to]?.focus();
        }
    };
    return (
        <div class="pipewright-tabs">
            <div ref={list} role="tablist" tabIndex={-1} aria-label={label} onKeyDown={keys}>
                {tabs.map((tab) => (
                    <button
                        key={tab.key}
                        type="button"
                        role="tab"
                        id={`${id}-${tab.key}`}
                        aria-selected={tab.key === chosen}
                        aria-controls={`${id}-panel`}
                        tabIndex={tab.key === chosen ? 0 : -1}
                        onClick={() => choose(tab.key)}
                    >
                        {tab.label}
                    </button>
                ))}
            </div>
            <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
                {children}
            </div>
        </div>
    );
}

/** Where a key goes from one of so many tabs; at the ends it goes round. */
function nextOf(key: string, at: number, count: number): number | undefined {
    switch (key) {
        case 'ArrowRight':
            return (at + 1) % count;
        case 'ArrowLeft':
            return (at - 1 + count) % count;
        case 'Home':
            return 0;
        case 'End':
            return count - 1;
        default:
            return undefined;
    }
}
