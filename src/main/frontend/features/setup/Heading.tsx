import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The heading of a step; the focus goes there, for what had it is gone. */
export function Heading({ children }: { children: ComponentChildren }) {
    const heading = useRef<HTMLHeadingElement>(null);
    useLayoutEffect(() => heading.current?.focus(), []);
    return (
        <h2 ref={heading} tabIndex={-1}>
            {children}
        </h2>
    );
}
