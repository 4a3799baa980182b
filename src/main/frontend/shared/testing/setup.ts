import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { shown, texts } from '../../texts.mjs';

const english = texts();

/** The page that tests run in: Jira's English texts, and nobody logged in unless a test says so. */
beforeEach(() => {
    globalThis.window?.sessionStorage.clear();
    Object.assign(globalThis, {
        AJS: {
            I18n: {
                getText: (key: string, ...values: unknown[]) => {
                    const pattern = english.get(key);
                    if (pattern === undefined) {
                        throw new Error(`There is no text ${key}`);
                    }
                    return shown(pattern, values);
                }
            },
            Meta: { get: (name: string) => ({ 'user-locale': 'en_US' })[name] ?? '' }
        }
    });
});

/* All files share one page: what a test leaves there is not for the next one. */
afterEach(() => {
    if (globalThis.window) {
        cleanup();
        document.body.replaceChildren();
    }
});
