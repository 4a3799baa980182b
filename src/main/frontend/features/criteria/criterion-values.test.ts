import { describe, expect, it } from 'vitest';
import type { Choices } from './criteria-api';
import { bodyOf, comparisonsOf, moved } from './criterion-values';

const CHOICES = {
    comparisons: ['set', '=', '!=', '<', '>'].map((code) => ({ code, name: code }))
} as unknown as Choices;

describe('the order of criteria', () => {
    it('changes by one place', () => {
        expect(moved([1, 2, 3], 2, -1)).toEqual([2, 1, 3]);
        expect(moved([1, 2, 3], 2, 1)).toEqual([1, 3, 2]);
    });
    it('stays where there is no place to go', () => {
        expect(moved([1, 2], 1, -1)).toEqual([1, 2]);
        expect(moved([1, 2], 2, 1)).toEqual([1, 2]);
        expect(moved([1, 2], 9, 1)).toEqual([1, 2]);
    });
});

describe('what a field can be compared by', () => {
    it('knows an order only for numbers and days', () => {
        const codes = (type: 'number' | 'date' | 'choice' | 'other') => comparisonsOf(CHOICES, type).map(({ code }) => code);
        expect(codes('number')).toEqual(['set', '=', '!=', '<', '>']);
        expect(codes('date')).toHaveLength(5);
        expect(codes('choice')).toEqual(['set', '=', '!=']);
        expect(codes('other')).toEqual(['set']);
    });
});

describe('what is sent', () => {
    it('holds the parameters of its kind alone', () => {
        const typed = { title: '<b>', help: '', field: 'amount', comparison: 'set', operandKind: 'day', jql: 'x' };
        expect(bodyOf(typed, 'won', 'field', 3)).toEqual({
            revision: 3,
            stage: 'won',
            kind: 'field',
            required: false,
            title: '<b>',
            help: '',
            parameters: { field: 'amount', comparison: 'set' }
        });
    });
});
