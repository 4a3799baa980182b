import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { 'wrm/context-path': here('shared/testing/context-path.ts'), '@once': here('shared/once/index.ts') } },
    test: {
        environment: 'jsdom',
        include: ['**/*.test.{ts,tsx,mjs}'],
        setupFiles: [here('shared/testing/setup.ts')],
        pool: 'threads',
        maxWorkers: 2,
        isolate: false,
        // axe over a large view takes seconds on a busy machine
        testTimeout: 20_000
    }
});
