import type { ComponentChildren } from 'preact';

const ADDRESS = /https?:\/\/[^\s<>"']+/g;
const BEHIND = /[.,;:!?)\]}]+$/;

/** Text in which addresses of the web are links, and nothing else is. What ends a sentence is no part of an address. */
export function Linked({ text }: { text: string }) {
    const parts: ComponentChildren[] = [];
    let read = 0;
    for (const found of text.matchAll(ADDRESS)) {
        const address = found[0].replace(BEHIND, '');
        if (isWeb(address)) {
            parts.push(
                text.slice(read, found.index),
                <a key={found.index} href={address} target="_blank" rel="noopener noreferrer">
                    {address}
                </a>
            );
            read = found.index + address.length;
        }
    }
    return (
        <>
            {parts}
            {text.slice(read)}
        </>
    );
}

function isWeb(address: string): boolean {
    try {
        return /^https?:$/.test(new URL(address).protocol);
    } catch {
        return false;
    }
}
