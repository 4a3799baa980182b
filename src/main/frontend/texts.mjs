import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/* Not a URL: tests with jsdom have another URL class than Node. */
const folder = join(import.meta.dirname, '..', 'resources', 'i18n');

/** Every text of the app in one language, by its key: `''` for English, `_ko` for Korean. */
export function texts(language = '') {
    const wanted = new RegExp(`^pipewright-[a-z]+${language}\\.properties$`);
    const entries = readdirSync(folder)
        .filter((name) => wanted.test(name))
        .sort()
        .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
        .filter((line) => line.trim() !== '' && !line.startsWith('#'))
        .map((line) => [line.slice(0, line.indexOf('=')).trim(), unescaped(line.slice(line.indexOf('=') + 1).trim())]);
    return new Map(entries);
}

/** A value of a properties file with its escapes read. */
function unescaped(value) {
    return value
        .replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\\n/g, '\n')
        .replace(/\\(.)/g, '$1');
}

/** How many values a pattern takes: the highest placeholder and one. */
export function arity(pattern) {
    return Math.max(0, ...[...pattern.matchAll(/\{(\d+)[^}]*\}/g)].map((match) => Number(match[1]) + 1));
}

/** A text as Jira shows it: with values the page's AJS.format fills a pattern in, without it is shown through Java's MessageFormat. */
export function shown(pattern, values) {
    const filled = pattern.replace(/''/g, '\u0000').replace(/\{(\d+)[^}]*\}/g, (_, at) => String(values[Number(at)]));
    return filled.replace(/\u0000/g, "'");
}
