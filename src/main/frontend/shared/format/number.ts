import { userLocale } from './page';

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Exact decimal text with the user's signs, all its digits kept: amounts do not fit the browser's numbers. */
export function number(text: string | number, locale = userLocale()): string {
    const written = String(text);
    if (!DECIMAL.test(written)) {
        return written;
    }
    const decimals = written.split('.')[1]?.length ?? 0;
    const format = formatOf(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return format.format(written as `${number}`);
}

/** Money as exact decimal text with the code of its currency behind it, as every view of ours writes it: "1,200,000 KRW". */
export function money(text: string, currency: string, locale = userLocale()): string {
    return currency === '' ? number(text, locale) : `${number(text, locale)} ${currency}`;
}

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    try {
        return new Intl.NumberFormat(locale, options);
    } catch {
        return new Intl.NumberFormat('en', options);
    }
}
