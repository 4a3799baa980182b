import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../../../shared/testing/accessible';
import { api, card, request } from '../a-pipeline';
import type { PipelineApi } from '../pipeline-api';
import { PipelinePage } from '../PipelinePage';

const show = (answers: Partial<PipelineApi> = {}) => render(<PipelinePage api={api(answers)} today="2026-11-27" />);

describe('the top deals', () => {
    beforeEach(() => window.history.replaceState(null, '', '/?view=top'));

    it('are shown with owner, amounts in both currencies, next step and warnings', async () => {
        const { container } = show();
        await screen.findByRole('link', { name: 'SALES-1' });
        const cells = screen.getAllByRole('cell').map((cell) => cell.textContent);
        expect(cells).toEqual([
            'MMina Kim',
            'Propose (12 days)',
            '1,000.00 EUR1,100.00 USD',
            '33%',
            '363.00',
            'Nov 20, 2026',
            'Call KimNov 25, 2026',
            'Close date passed'
        ]);
        expect(container.querySelector('b')).toBeNull();
        await expectAccessible(container);
    });

    it('are so many and by what the reader says', async () => {
        const asked: string[] = [];
        show({ top: async (_, by, count) => (asked.push(`${by} ${count}`), { request, deals: [card] }) });
        await userEvent.selectOptions(await screen.findByLabelText('Largest by'), 'weighted');
        await userEvent.selectOptions(screen.getByLabelText('How many'), '20');
        await waitFor(() => expect(asked).toEqual(['amount 10', 'weighted 10', 'weighted 20']));
        expect(window.location.search).toBe('?view=top&by=weighted&count=20');
    });

    it('draw no bar for an amount that cannot be converted', async () => {
        const unknown = { ...card, key: 'SALES-2', converted: null, weighted: null, owner: null, nextStep: null, warnings: [] };
        const { container } = show({ top: async () => ({ request, deals: [card, unknown] }) });
        await screen.findByRole('link', { name: 'SALES-2' });
        expect(container.querySelectorAll('svg.pipewright-chart rect.pipewright-bar')).toHaveLength(1);
    });

    it('may be none', async () => {
        show({ top: async () => ({ request, deals: [] }) });
        expect(await screen.findByText(/There is no open deal in this period/)).toBeTruthy();
    });
});
