/** What a forecast shows: which deals, which period, by what, in which currency, under which title. */
export type Settings = { scope: string; period: string; group: string; currency: string; title?: string };
/** What a dashboard keeps for an item: text by name. */
export type Preferences = Readonly<Record<string, string | undefined>>;

const NAMES = ['scope', 'period', 'group', 'currency'] as const;

/** The stored settings; undefined when there are none or they cannot be read. */
export function readSettings(preferences: Preferences): Settings | undefined {
    try {
        const stored = decoded(String(preferences['settings'] ?? '')) as Settings;
        return NAMES.every((name) => typeof stored?.[name] === 'string') ? stored : undefined;
    } catch {
        return undefined;
    }
}

/** Settings as one preference. Jira hands preferences back with HTML escapes, so they are kept in letters and digits only. */
export function preferencesOf(settings: Settings, refresh: string): Record<string, string> {
    const bytes = new TextEncoder().encode(JSON.stringify(settings));
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return { isConfigured: 'true', settings: text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''), refresh };
}

function decoded(text: string): unknown {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
}

const DAY = 86_400_000;

/** The day so many days later, as 2026-05-12. */
export function shifted(day: string, days: number): string {
    return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The first and the last day of a period that is no choice of the list. */
export function rangeOf(period: string): { from: string; to: string } | undefined {
    const [from, end] = period.split('..');
    return from && end ? { from, to: shifted(end, -1) } : undefined;
}
