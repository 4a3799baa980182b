import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../shared/testing/accessible';
import { Showroom } from './Showroom';

describe('the page of all components', () => {
    it('shows each in each state, without a finding of axe', async () => {
        const { container } = render(<Showroom />);
        expect(await screen.findAllByText('This is required.')).toHaveLength(2);
        expect(container.querySelector('script')).toBeNull();
        await expectAccessible(container);
    });
});
