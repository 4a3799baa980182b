import { useEffect, useRef } from 'preact/hooks';

const EVERY = 30_000;

/** Asks again when the user comes back to the page, and every half a minute while the page is in sight. */
export function useFresh(reload: () => void): void {
    const act = useRef(reload);
    act.current = reload;
    useEffect(() => {
        const look = () => document.visibilityState === 'visible' && act.current();
        const timer = setInterval(look, EVERY);
        window.addEventListener('focus', look);
        return () => {
            clearInterval(timer);
            window.removeEventListener('focus', look);
        };
    }, []);
}
