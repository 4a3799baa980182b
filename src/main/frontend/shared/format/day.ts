import { userLocale, userZone } from './page';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day such as 2026-05-12, which belongs to no time zone, as the user's language writes it. Anything else comes back as it is. */
export function day(iso: string, locale = userLocale()): string {
    return DAY.test(iso) ? formatted(Date.parse(`${iso}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' }, locale) : iso;
}

/** Days from and to, without what they share: "Oct 1 - Dec 31, 2026", "2026. 10. 1. ~ 12. 31." */
export function days(from: string, to: string, locale = userLocale()): string {
    if (!DAY.test(from) || !DAY.test(to)) {
        return [day(from, locale), day(to, locale)].filter(Boolean).join(' – ');
    }
    const format = formatOf({ dateStyle: 'medium', timeZone: 'UTC' }, locale);
    return format.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`));
}

/** A moment such as 2026-05-12T03:00:00Z in the time zone of the user's profile. */
export function moment(iso: string, locale = userLocale(), timeZone = userZone()): string {
    const at = Date.parse(iso);
    return Number.isNaN(at) ? iso : formatted(at, { dateStyle: 'medium', timeStyle: 'short', ...(timeZone ? { timeZone } : {}) }, locale);
}

function formatted(at: number, options: Intl.DateTimeFormatOptions, locale: string): string {
    return formatOf(options, locale).format(at);
}

/** A locale or zone that this browser does not know must not keep the page from being read; then its own stands in. */
function formatOf(options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
    return (
        formatIfKnown(locale, options) ??
        formatIfKnown('en', options) ??
        formatIfKnown(locale, { ...options, timeZone: undefined }) ??
        new Intl.DateTimeFormat('en', { ...options, timeZone: undefined })
    );
}

function formatIfKnown(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
    try {
        return new Intl.DateTimeFormat(locale, options);
    } catch {
        return undefined;
    }
}
