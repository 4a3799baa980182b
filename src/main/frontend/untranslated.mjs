import { readFileSync } from 'node:fs';

/** How many calls of getText in a built script Jira's transformer would leave alone: it replaces only a literal key behind I18n. */
export function countUntranslated(code) {
    const calls = code.match(/\bgetText\b/g)?.length ?? 0;
    const replaced = code.match(/[\w$]\.I18n\.getText\(\s*(['"])[\w.-]+\1\s*[),]/g)?.length ?? 0;
    return calls - replaced;
}

/** Fails the build when a text of the file would reach the user as its key. */
export function untranslated(file) {
    const left = countUntranslated(readFileSync(file, 'utf8'));
    if (left !== 0) {
        throw new Error(`${left} texts of ${file} would not be translated. Write AJS.I18n.getText("key", ...) with a literal key.`);
    }
}
