const LONGEST = 10;
const UNLESS_LATIN = 'SALES';

/** A key for a project of this name: the initials of several words, else the first letters, and never one that is taken. */
export function suggestedKey(name: string, taken: readonly string[]): string {
    const words = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().match(/[A-Z][A-Z0-9]*/g) ?? [];
    const initials = words.map((word) => word[0]).join('');
    const wanted = initials.length > 1 ? initials : (words[0] ?? '');
    const key = wanted.length > 1 ? wanted.slice(0, LONGEST) : UNLESS_LATIN;
    return name.trim() === '' ? '' : free(key, taken);
}

function free(key: string, taken: readonly string[]): string {
    for (let number = 2, candidate = key; ; number++) {
        if (!taken.includes(candidate)) {
            return candidate;
        }
        candidate = key.slice(0, LONGEST - String(number).length) + number;
    }
}
