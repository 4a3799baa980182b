import axe from 'axe-core';
import { expect } from 'vitest';

/** The view has no finding of axe. Contrast and real layout belong to the browser tests. */
export async function expectAccessible(container: Element): Promise<void> {
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
