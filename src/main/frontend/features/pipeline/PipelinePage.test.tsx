import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../shared/api/problem';
import type { Narrowing } from '../../shared/state/narrowing';
import { expectAccessible } from '../../shared/testing/accessible';
import { api, missing } from './a-pipeline';
import type { PipelineApi } from './pipeline-api';
import { PipelinePage } from './PipelinePage';

const TODAY = '2026-11-27';

function page(answers: Partial<PipelineApi> = {}, query = '') {
    window.history.replaceState(null, '', `/secure/PipewrightPipeline.jspa${query}`);
    return render(<PipelinePage api={api(answers)} today={TODAY} />);
}
const tab = (name: string) => screen.getByRole('tab', { name });
const choose = (label: string, option: string) =>
    userEvent.selectOptions(screen.getByLabelText(label), screen.getByRole('option', { name: option }));
const query = () => decodeURIComponent(window.location.search);

/** An API that keeps what each view was narrowed to. */
function asking(): [Narrowing[], Partial<PipelineApi>] {
    const asked: Narrowing[] = [];
    const { top } = api();
    return [asked, { top: (narrowing, ...rest) => (asked.push(narrowing), top(narrowing, ...rest)) }];
}

describe('the page of the pipeline', () => {
    beforeEach(() => window.history.replaceState(null, '', '/'));

    it('shows one view of several; those of other features only where they are handed in', async () => {
        const { container } = page();
        expect((await screen.findAllByRole('tab')).map((one) => one.textContent)).toEqual([
            'Changes',
            'Funnel',
            'Time in stages',
            'Top deals'
        ]);
        expect(tab('Changes').getAttribute('aria-selected')).toBe('true');
        await screen.findByRole('img', { name: /From the start to the end/ });
        await expectAccessible(container);
    });

    it('hands the narrowing to the board, which comes first', async () => {
        window.history.replaceState(null, '', '/?owner=me');
        render(<PipelinePage api={api()} today={TODAY} guests={{ board: (narrowing) => <p>Board of {narrowing.owner}</p> }} />);
        expect(await screen.findByText('Board of me')).toBeTruthy();
        expect(tab('Board').getAttribute('aria-selected')).toBe('true');
    });

    it('keeps the view in the address, and Back returns to the one before', async () => {
        page();
        await userEvent.click(tab('Top deals'));
        await screen.findByRole('link', { name: 'SALES-1' });
        expect(query()).toBe('?view=top');
        await userEvent.click(tab('Funnel'));
        expect(query()).toBe('?view=funnel');
        window.history.back();
        await waitFor(() => expect(tab('Top deals').getAttribute('aria-selected')).toBe('true'));
    });

    it('goes along the tabs by arrow keys, and loads a view when its tab is pressed', async () => {
        page();
        tab('Changes').focus();
        await userEvent.keyboard('{ArrowRight}{End}{ArrowRight}{ArrowLeft}');
        expect(document.activeElement).toBe(tab('Top deals'));
        expect(query()).toBe('');
        await userEvent.keyboard('{Enter}');
        expect(query()).toBe('?view=top');
    });

    it('narrows every view by owner, period and currency', async () => {
        const [asked, answers] = asking();
        page(answers, '?view=top');
        await screen.findByRole('option', { name: 'USD (reporting currency)' });
        await choose('Owner', 'Me');
        await choose('Period', 'Next quarter');
        await choose('Currency', 'EUR');
        await waitFor(() =>
            expect(asked.at(-1)).toEqual({ scope: 'all', owner: 'me', from: '2027-01-01', to: '2027-03-31', currency: 'EUR' })
        );
        expect(query()).toBe('?view=top&owner=me&period=next-quarter&currency=EUR');
        await userEvent.click(screen.getByRole('button', { name: 'Reset to all deals of this quarter' }));
        expect(query()).toBe('?view=top');
    });

    it('narrows to projects that are found by name, and names them in the bar', async () => {
        const [asked, answers] = asking();
        page(answers, '?view=top');
        await choose('Deals', 'Choose projects…');
        await userEvent.click(await screen.findByRole('combobox', { name: 'Add a project' }));
        await userEvent.click(await screen.findByRole('option', { name: 'Sales (SALES)' }));
        await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
        await waitFor(() => expect(asked.at(-1)?.scope).toBe('projects:10000'));
        expect((screen.getByLabelText('Deals') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Sales');
    });

    it('asks for what a choice needs besides, and says at its field what is missing', async () => {
        const { container } = page({}, '?view=top');
        await choose('Deals', 'Write a JQL query…');
        await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
        const field = await screen.findByRole('textbox', { name: 'JQL query' });
        await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
        await expectAccessible(container);
        await userEvent.type(field, 'component = Seoul');
        await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
        await waitFor(() => expect(query()).toBe('?view=top&scope=jql:component+=+Seoul'));
    });

    it('takes two days, not in the wrong order', async () => {
        page({}, '?view=top');
        await choose('Period', 'Choose two days…');
        const [from, to] = [screen.getByLabelText('First day'), screen.getByLabelText('Last day')];
        expect((from as HTMLInputElement).value).toBe('2026-10-01');
        await userEvent.clear(to);
        await userEvent.type(to, '2026-01-31');
        await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
        expect(await screen.findByText(/The last day is before the first day/)).toBeTruthy();
        await userEvent.clear(to);
        await userEvent.type(to, '2026-10-31');
        await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
        await waitFor(() => expect(query()).toBe('?view=top&from=2026-10-01&to=2026-10-31'));
    });

    it('finds a person by name, and writes whom the address means', async () => {
        page({}, '?view=top&owner=user%3AJIRAUSER10100');
        expect(await screen.findByRole('option', { name: 'Mina Kim' })).toBeTruthy();
        await choose('Owner', 'Choose a group…');
        await userEvent.click(await screen.findByRole('combobox', { name: 'Group' }));
        await userEvent.click(await screen.findByRole('option', { name: 'sales-seoul' }));
        await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
        await waitFor(() => expect(query()).toBe('?view=top&owner=group:sales-seoul'));
    });

    it('shows nothing under an address that means nothing, and keeps what is right when it is mended', async () => {
        page({}, '?view=top&owner=me&period=soon');
        expect((await screen.findByRole('alert')).textContent).toMatch(/values that are not valid: period=soon/);
        expect(screen.queryByRole('link', { name: 'SALES-1' })).toBeNull();
        await userEvent.click(screen.getByRole('button', { name: 'Use the defaults for these values' }));
        expect(await screen.findByRole('link', { name: 'SALES-1' })).toBeTruthy();
        expect(query()).toBe('?view=top&owner=me');
    });

    it('says what the server refuses, and tries again', async () => {
        let refuse = true;
        page({ top: (...asked) => (refuse ? missing() : api().top(...asked)) }, '?view=top');
        const problem = await screen.findByRole('alert');
        expect(problem.textContent).toMatch(/status 404/);
        refuse = false;
        await userEvent.click(within(problem).getByRole('button', { name: 'Try again' }));
        expect(await screen.findByRole('link', { name: 'SALES-1' })).toBeTruthy();
    });

    it('leads to the log-in after the end of the session', async () => {
        page({ changes: () => Promise.reject(new Problem(401, ['Your session has ended.'], {}, true)) });
        expect(await screen.findByRole('link', { name: /Log in/ })).toBeTruthy();
    });

    it('tells those who see no pipeline whom to ask', async () => {
        const options = async () => ({ projects: [], groups: [], currencies: [], reportingCurrency: 'USD' });
        const { container } = page({ options });
        expect((await screen.findByRole('alert')).textContent).toMatch(/You can't see any sales pipeline/);
        expect(screen.queryByRole('tab')).toBeNull();
        await expectAccessible(container);
    });
});
