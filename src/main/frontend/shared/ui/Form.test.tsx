import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { Form } from './Form';
import { TextInput } from './inputs';

type Props = { save?: (values: Readonly<Record<string, string>>) => Promise<unknown>; onCancel?: () => void; draft?: string };

function Note({ save = async () => undefined, onCancel, draft }: Props) {
    return (
        <Form submit="Save" save={save} {...(onCancel ? { onCancel } : {})} {...(draft ? { draft } : {})}>
            <TextInput name="note" label="Note" />
        </Form>
    );
}

const note = () => screen.getByLabelText('Note') as HTMLInputElement;

describe('U9: what somebody typed', () => {
    it('is not thrown away by Escape: the form asks, and Escape again keeps it', async () => {
        const closed = vi.fn();
        render(<Note onCancel={closed} />);
        await userEvent.type(note(), 'Called Ms Han{Escape}');
        expect(screen.getByRole('group', { name: /not saved/ })).toBeTruthy();
        await userEvent.keyboard('{Escape}');
        expect(screen.queryByRole('group')).toBeNull();
        expect(note().value).toBe('Called Ms Han');
        expect(closed).not.toHaveBeenCalled();
    });

    it('goes when its writer says so', async () => {
        const closed = vi.fn();
        render(<Note onCancel={closed} />);
        await userEvent.type(note(), 'x');
        await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
        await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
        expect(closed).toHaveBeenCalledOnce();
    });

    it('is there again after Jira has drawn the panel anew', async () => {
        const first = render(<Note draft="DEAL-1" />);
        await userEvent.type(note(), 'Budget is 120만');
        first.unmount();
        render(<Note draft="DEAL-1" />);
        expect(note().value).toBe('Budget is 120만');
    });

    it('is no draft any more once it is saved', async () => {
        const first = render(<Note draft="DEAL-1" />);
        await userEvent.type(note(), 'kept{Enter}');
        first.unmount();
        render(<Note draft="DEAL-1" />);
        expect(note().value).toBe('');
    });

    it('makes the browser ask before the page is left', async () => {
        render(<Note />);
        await userEvent.type(note(), 'x');
        const leave = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(leave);
        expect(leave.defaultPrevented).toBe(true);
    });
});

describe('a form that the server refuses', () => {
    it('says at once everything that is wrong, also what has no field here', async () => {
        render(<Note save={() => Promise.reject(new Problem(400, ['Too late.'], { note: 'Write a note.', other: 'Other is wrong.' }))} />);
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        expect((await screen.findByRole('alert')).textContent).toBe('Too late.Other is wrong.');
        const told = note().getAttribute('aria-describedby')!;
        expect(document.getElementById(told)!.textContent).toBe('Write a note.');
    });

    it('U12: offers a log-in that keeps the text when the session has ended', async () => {
        const ended = new Problem(401, ['Your session has ended.'], {}, true);
        render(<Note save={() => Promise.reject(ended)} />);
        await userEvent.type(note(), 'still here{Enter}');
        const link = await screen.findByRole('link');
        expect(link.getAttribute('href')).toBe('/jira/login.jsp');
        expect(link.getAttribute('target')).toBe('_blank');
        expect(note().value).toBe('still here');
    });

    it('sends once, however often the button is pressed', async () => {
        let go: () => void = () => undefined;
        const save = vi.fn(() => new Promise<void>((done) => (go = done)));
        render(<Note save={save} />);
        await userEvent.dblClick(screen.getByRole('button', { name: 'Save' }));
        expect(screen.getByRole('button', { name: 'Saving…' })).toBeTruthy();
        go();
        await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy());
        expect(save).toHaveBeenCalledOnce();
    });
});
