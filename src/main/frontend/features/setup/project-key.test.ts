import { describe, expect, it } from 'vitest';
import { suggestedKey } from './project-key';

describe('the suggested key of a project (U14)', () => {
    it.each([
        ['Sales', 'SALES'],
        ['Marine Solutions Korea', 'MSK'],
        ['Vertrieb Überseehandel', 'VU'],
        ['영업', 'SALES'],
        ['<script>alert(1)</script>', 'SAS'],
        ['International', 'INTERNATIO'],
        ['  ', '']
    ])('of "%s" is "%s"', (name, key) => expect(suggestedKey(name, [])).toBe(key));

    it('is free', () => {
        expect(suggestedKey('Sales', ['SALES', 'SALES2'])).toBe('SALES3');
        expect(suggestedKey('International', ['INTERNATIO'])).toBe('INTERNATI2');
    });
});
