import { useState } from 'preact/hooks';

/** A value of the page's address, or the fallback. */
export function fromAddress(name: string, fallback = ''): string {
    return new URLSearchParams(window.location.search).get(name) ?? fallback;
}

/** Puts a value into the page's address without a new entry in the browser's history; an empty value leaves the address. */
export function intoAddress(name: string, value: string): void {
    const url = new URL(window.location.href);
    if (value === '') {
        url.searchParams.delete(name);
    } else {
        url.searchParams.set(name, value);
    }
    window.history.replaceState(window.history.state, '', url);
}

/** A value that the page's address keeps: as it says at first, else the fallback. */
export function useInAddress(name: string, fallback: string): [string, (value: string) => void] {
    const [value, setValue] = useState(() => fromAddress(name, fallback));
    return [
        value,
        (next) => {
            setValue(next);
            intoAddress(name, next);
        }
    ];
}
