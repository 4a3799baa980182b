import { number } from './number';
import { userLocale } from './page';

/** Below this a figure is short enough to be written in full. */
const SHORT = 10_000;

/**
 * A sum as people say it in a meeting: "1.25M", "1.25억", "120만". Short ones keep the digits of their currency, but for cents that are
 * all zero. The exact text belongs at hand beside it.
 */
export function compact(text: string, locale = userLocale()): string {
    const size = Math.abs(Number(text));
    if (!(size >= SHORT)) {
        return number(text.replace(/\.0+$/, ''), locale);
    }
    return formatOf(locale).format(text as `${number}`);
}

/** The same for a length of a chart, which is a number of the browser. */
export function compactLength(length: number, locale = userLocale()): string {
    return length < SHORT ? number(String(Number(length.toPrecision(6))), locale) : formatOf(locale).format(length);
}

function formatOf(locale: string): Intl.NumberFormat {
    const options: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 3, useGrouping: 'always' };
    try {
        return new Intl.NumberFormat(locale, options);
    } catch {
        return new Intl.NumberFormat('en', options);
    }
}
