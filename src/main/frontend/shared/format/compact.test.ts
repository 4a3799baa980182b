import { describe, expect, it } from 'vitest';
import { compact, compactLength } from './compact';

describe('U10: compact amounts', () => {
    it.each([
        ['0', 'en', '0'],
        ['1200.00', 'en', '1,200'],
        ['9999.50', 'en', '9,999.50'],
        ['12345.67', 'en', '12.3K'],
        ['1250000', 'en', '1.25M'],
        ['-1250000', 'en', '-1.25M'],
        ['12345678901234567.89', 'en', '12,300T'],
        ['1200000', 'ko', '120만'],
        ['125000000', 'ko', '1.25억'],
        ['4500', 'ko', '4,500'],
        ['1.250', 'en', '1.250']
    ])('%s in %s is %s', (text, locale, expected) => expect(compact(text, locale)).toBe(expected));

    it('write lengths of a chart without the noise of floating numbers', () => {
        expect(compactLength(0.1 + 0.2, 'en')).toBe('0.3');
        expect(compactLength(50_000_000, 'ko')).toBe('5,000만');
    });
});
