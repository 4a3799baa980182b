import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildModule } from './build.mjs';
import { modules } from './modules.mjs';
import { arity, shown, texts } from './texts.mjs';
import { countUntranslated } from './untranslated.mjs';

// @vitest-environment node

describe('built scripts', () => {
    const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'bundles-')));
    const read = (folder, file) => readFileSync(join(folder, file), 'utf8');
    let built = [];
    beforeAll(async () => {
        built = await Promise.all(folders.flatMap((folder) => modules.map((module) => buildModule(module, folder))));
    }, 60_000);
    afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

    it.each(modules)('$file keeps its budget of $budget KB', ({ file, budget }) => {
        const size = gzipSync(read(folders[0], file)).length / 1024;
        expect(size).toBeGreaterThan(0.3);
        expect(size).toBeLessThanOrEqual(budget);
    });

    it.each(modules)('$file is the same whenever it is built', ({ file }) => {
        expect(read(folders[0], file) === read(folders[1], file)).toBe(true);
    });

    it.each(modules)('$file leaves no text to be translated by nobody', ({ file }) => {
        expect(countUntranslated(read(folders[0], file))).toBe(0);
    });

    it.each(modules)('$file names what it defines and asks only for what it lists', ({ file, name, needs }) => {
        const code = read(folders[0], file);
        expect(code.startsWith(`define("${name}",${JSON.stringify(['require', 'exports', 'module', ...needs])},`)).toBe(true);
        const asked = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]);
        expect(needs).toEqual(expect.arrayContaining(asked));
    });

    it('hold no third-party code that NOTICE does not name', () => {
        const inputs = built.flatMap((module) => module.inputs);
        const packages = new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
        const notice = readFileSync(join(import.meta.dirname, '..', '..', '..', 'NOTICE'), 'utf8').toLowerCase();
        expect([...packages].filter((name) => !notice.includes(name))).toEqual([]);
        expect(packages).toContain('preact');
    });
});

describe('the guard over untranslated texts', () => {
    it.each([
        ['AJS.I18n.getText("a.b")', 0],
        ['t.I18n.getText("a.b",n)', 0],
        ['AJS?.I18n.getText("a.b")', 1],
        ['AJS?.I18n?.getText("a.b")', 1],
        ['AJS.I18n.getText(`a.b`)', 1],
        ['AJS.I18n.getText(key)', 1],
        ['const{getText:g}=AJS.I18n', 1]
    ])('counts %s as %i', (code, left) => expect(countUntranslated(code)).toBe(left));
});

describe('texts', () => {
    it('take the same values in both languages', () => {
        const korean = texts('_ko');
        const differing = [...texts()].filter(([key, pattern]) => arity(pattern) !== arity(korean.get(key) ?? ''));
        expect(differing).toEqual([]);
        expect(korean.size).toBeGreaterThan(500);
    });
    it('show an apostrophe once', () => expect(shown("the filter''s {0}", ['query'])).toBe("the filter's query"));
});
