import { useEffect, useState } from 'preact/hooks';

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

/** The query of the page's address. Going to another one is a step of the browser's history, so that Back returns to this one. */
export function useAddress(): [URLSearchParams, (next: URLSearchParams) => void] {
    const [search, setSearch] = useState(window.location.search);
    useEffect(() => {
        const look = () => setSearch(window.location.search);
        window.addEventListener('popstate', look);
        return () => window.removeEventListener('popstate', look);
    }, []);
    const go = (next: URLSearchParams) => {
        const url = new URL(window.location.href);
        url.search = next.toString();
        if (url.href !== window.location.href) {
            window.history.pushState(null, '', url);
        }
        setSearch(url.search);
    };
    return [new URLSearchParams(search), go];
}
