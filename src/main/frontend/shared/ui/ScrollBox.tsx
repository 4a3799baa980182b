import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

type Cut = { start: boolean; end: boolean };

/** A part that scrolls sideways, by keyboard too; a shadow shows on which side something is cut off. */
export function ScrollBox({ label, children }: { label: string; children: ComponentChildren }) {
    const place = useRef<HTMLDivElement>(null);
    const [cut, setCut] = useState<Cut>({ start: false, end: false });
    useLayoutEffect(() => {
        const box = place.current!;
        const look = () => {
            const left = Math.abs(box.scrollLeft);
            const next = { start: left > 1, end: left + box.clientWidth < box.scrollWidth - 1 };
            setCut((last) => (last.start === next.start && last.end === next.end ? last : next));
        };
        look();
        box.addEventListener('scroll', look, { passive: true });
        const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => requestAnimationFrame(look));
        observer?.observe(box);
        return () => {
            box.removeEventListener('scroll', look);
            observer?.disconnect();
        };
    });
    const classes = ['pipewright-cut', cut.start && 'pipewright-cut-start', cut.end && 'pipewright-cut-end'].filter(Boolean).join(' ');
    return (
        <div class={classes}>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
            <div ref={place} class="pipewright-table" role="region" aria-label={label} tabIndex={0}>
                {children}
            </div>
        </div>
    );
}
