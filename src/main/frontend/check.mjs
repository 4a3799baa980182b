// What must hold for the scripts: types, lint rules, unit tests, sizes. Stops at the first that does not.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { generateTextKeys } from './generate-text-keys.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const checks = [
    ['types', 'node_modules/typescript/bin/tsc', '-p', '.'],
    ['lint rules', 'node_modules/eslint/bin/eslint.js', '.'],
    ['unit tests', 'node_modules/vitest/vitest.mjs', 'run']
];

generateTextKeys();
for (const [name, ...command] of checks) {
    const { status } = spawnSync(process.execPath, command, { cwd: here, stdio: 'inherit' });
    if (status !== 0) {
        console.error(`The ${name} of the front end do not hold: see above. Run "npm run" in src/main/frontend to check one at a time.`);
        process.exit(1);
    }
}
