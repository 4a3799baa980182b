import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The width of a place as it is now: columns of dashboards and windows change theirs. */
export function useWidth(place: RefObject<HTMLElement | null>, otherwise = 480): number {
    const [width, setWidth] = useState(otherwise);
    useLayoutEffect(() => {
        const look = () => place.current && place.current.clientWidth > 0 && setWidth(place.current.clientWidth);
        look();
        if (typeof ResizeObserver === 'undefined' || !place.current) {
            return undefined;
        }
        const observer = new ResizeObserver(() => requestAnimationFrame(look));
        observer.observe(place.current);
        return () => observer.disconnect();
    }, []);
    return width;
}
