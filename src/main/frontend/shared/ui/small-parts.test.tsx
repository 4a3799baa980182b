import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../testing/accessible';
import { Confirm } from './Confirm';
import { Dialog } from './Dialog';
import { Avatar, Lozenge, Progress } from './marks';
import { Menu } from './Menu';
import { Table } from './Table';
import { Tooltip } from './Tooltip';

describe('a question before something that cannot be taken back', () => {
    it('puts the focus on the harmless answer, and Escape gives it', async () => {
        const [yes, no] = [vi.fn(), vi.fn()];
        render(<Confirm question="Delete the task?" yes="Delete task" onYes={yes} onNo={no} />);
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
        await userEvent.keyboard('{Escape}');
        expect(no).toHaveBeenCalledOnce();
        expect(yes).not.toHaveBeenCalled();
    });
});

describe('a menu', () => {
    it('opens by keyboard, acts, closes and gives the focus back', async () => {
        const act = vi.fn();
        render(<Menu label="More" items={[{ key: 'lose', label: 'Mark as lost', act }]} />);
        await userEvent.tab();
        await userEvent.keyboard('{Enter}{Tab}{Enter}');
        expect(act).toHaveBeenCalledOnce();
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
        expect(screen.getByRole('button', { name: 'More' }).getAttribute('aria-expanded')).toBe('false');
    });
});

describe('small parts', () => {
    it('have no finding of axe, together', async () => {
        const { container } = render(
            <div>
                <Lozenge tone="good">Met</Lozenge>
                <Avatar name="김영업" />
                <Progress done={2} of={5} sentence="2 of 5 tasks done" />
                <Tooltip text="Amount times probability">Expected revenue</Tooltip>
                <Dialog title="Mark as won" onClose={() => undefined}>
                    <p>Text</p>
                </Dialog>
                <Table
                    caption="Deals"
                    rows={['A & B <script>']}
                    rowKey={(row) => row}
                    columns={[{ key: 'name', title: 'Deal', cell: (row) => row, names: true, sort: 'ascending', onSort: () => undefined }]}
                />
            </div>
        );
        await expectAccessible(container);
        expect(screen.getByRole('rowheader').textContent).toBe('A & B <script>');
    });
});
