// Makes one AMD module of each entry. Usage: node build.mjs <folder for the scripts> [readable | minified] [sandbox]
// Readable scripts are for developers in the sandbox: not minified, with their source maps.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateTextKeys } from './generate-text-keys.mjs';
import { modules, sandboxModules, VENDOR } from './modules.mjs';
import { untranslated } from './untranslated.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const inVendor = Object.fromEntries(['preact', 'preact/hooks', 'preact/jsx-runtime', '@once'].map((name) => [name, VENDOR]));

/** A CommonJS body in AMD's own wrapper: `require` finds what the list names, and a package that asks for `define` finds none. */
function wrapper({ name, needs, startsItself, isItsDefault }) {
    const list = JSON.stringify(['require', 'exports', 'module', ...needs]);
    const start = startsItself ? `require([${JSON.stringify(name)}],function(){});` : '';
    return {
        banner: { js: `define(${JSON.stringify(name)},${list},function(require,exports,module){"use strict";var define;` },
        footer: { js: `${isItsDefault ? 'module.exports=module.exports.default;' : ''}});${start}` }
    };
}

/** Builds a module into the folder and says its code. Names of files stand relative, so that two machines give the same bytes. */
export async function buildModule(module, folder, { readable = false } = {}) {
    const outfile = join(folder, module.file);
    const result = await build({
        entryPoints: [join('entries', module.entry)],
        absWorkingDir: here,
        outfile,
        bundle: true,
        write: true,
        format: 'cjs',
        platform: 'browser',
        target: 'es2022',
        minify: !readable,
        charset: 'utf8',
        legalComments: 'none',
        metafile: true,
        sourcemap: readable && 'inline',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        mainFields: ['module', 'main'],
        alias: module.name === VENDOR ? { '@once': './shared/once/index.ts' } : inVendor,
        external: module.needs,
        ...wrapper(module)
    });
    return { outfile, inputs: Object.keys(result.metafile.inputs) };
}

async function buildAll(folder, readable, all) {
    generateTextKeys();
    mkdirSync(folder, { recursive: true });
    for (const module of all) {
        const { outfile } = await buildModule(module, folder, { readable });
        untranslated(outfile);
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [, , folder, look, part] = process.argv;
    if (folder === undefined) {
        throw new Error('Name the folder for the scripts: node build.mjs <folder> [readable | minified] [sandbox]');
    }
    await buildAll(folder, look === 'readable', part === 'sandbox' ? sandboxModules : modules);
}
