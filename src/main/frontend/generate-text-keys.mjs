// Writes host/text-keys.d.ts from the English texts: an unknown key, or a missing value, does not compile.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { arity, texts } from './texts.mjs';

const target = fileURLToPath(new URL('host/text-keys.d.ts', import.meta.url));

export function generateTextKeys() {
    const lines = [...texts()].map(([key, pattern]) => `    '${key}': [${Array(arity(pattern)).fill('Value').join(', ')}];`);
    const code = [
        '/* Made by generate-text-keys.mjs from the English texts. */',
        'type Value = string | number;',
        '/** The values that each text takes. */',
        'export type Texts = {',
        ...lines,
        '};',
        ''
    ].join('\n');
    if (!existsSync(target) || readFileSync(target, 'utf8') !== code) {
        writeFileSync(target, code);
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    generateTextKeys();
}
