import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// @vitest-environment node

const here = import.meta.dirname;
const files = (folder) => readdirSync(folder).filter((name) => name.endsWith('.tsx') && !name.includes('.test.'));

it('the page of all components leaves out none but the parts of others', () => {
    const pages = files(here).map((name) => readFileSync(join(here, name), 'utf8')).join('');
    const missing = ['ui', 'chart']
        .flatMap((folder) => files(join(here, '..', '..', 'shared', folder)))
        .filter((name) => !pages.includes(`/${name.replace('.tsx', '')}'`));
    expect(missing).toEqual(['Field.tsx', 'Axis.tsx', 'Legend.tsx', 'Picture.tsx']);
});
