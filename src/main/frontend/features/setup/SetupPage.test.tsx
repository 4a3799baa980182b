import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { SetupPage } from './SetupPage';
import type { Offers, Preview, Report, Request, SetupApi } from './setup-api';

const WON = { key: 'won', name: 'Won', kind: 'won', description: '' };
const OFFERS: Offers = {
    projects: [
        { id: 1, key: 'SALES', name: 'Sales', template: 'classic' },
        { id: 2, key: 'EMPTY', name: `<script>alert('x')</script>`, template: null }
    ],
    templates: [
        { code: 'the-model', name: 'The Model', description: 'Big deals', stages: [WON] },
        { code: 'classic', name: 'Classic', description: 'Any deal', stages: [] }
    ],
    languages: [
        { code: 'en', name: 'English' },
        { code: 'ko', name: '한국어' }
    ],
    currencies: [
        { code: 'USD', name: 'US dollar' },
        { code: 'KRW', name: 'Korean won' }
    ],
    language: 'ko',
    reportingCurrency: 'KRW'
};
const PREVIEW: Preview = {
    refused: null,
    steps: [
        { title: 'Issue type “Deal”', action: 'reuse' },
        { title: 'Status “Won”', action: 'create' },
        { title: 'Project EMPTY uses the workflow', action: 'change' }
    ]
};
const QUERY = { name: 'MSK: my open deals', jql: 'project = "MSK" AND assignee = currentUser()' };
const REPORT: Report = {
    succeeded: true,
    projectKey: 'MSK',
    steps: [
        { title: 'Issue type “Deal”', outcome: 'reused', message: null },
        { title: 'Status “Won”', outcome: 'done', message: null }
    ],
    queries: [QUERY]
};

function api(answers: Partial<SetupApi> = {}): SetupApi {
    return {
        offers: async () => OFFERS,
        preview: async () => PREVIEW,
        run: async () => REPORT,
        saveFilters: async () => undefined,
        ...answers
    };
}

const preview = async () => userEvent.click(await screen.findByRole('button', { name: 'Preview' }));
const run = async () => userEvent.click(await screen.findByRole('button', { name: 'Set up' }));

describe('U14: the set-up page', () => {
    it('suggests a key from the name until somebody types one', async () => {
        const asked = vi.fn(async (request: Request) => request && PREVIEW);
        const { container } = render(<SetupPage api={api({ preview: asked })} />);
        const key = (await screen.findByLabelText(/^Project key/)) as HTMLInputElement;
        await userEvent.type(screen.getByLabelText(/^Project name/), 'Marine Solutions');
        expect(key.value).toBe('MS');
        await userEvent.clear(key);
        await userEvent.type(key, 'SEA');
        await userEvent.type(screen.getByLabelText(/^Project name/), ' Korea');
        expect(key.value).toBe('SEA');
        await expectAccessible(container);
        await preview();
        expect(asked).toHaveBeenCalledWith({
            projectId: null,
            projectKey: 'SEA',
            projectName: 'Marine Solutions Korea',
            template: 'the-model',
            language: 'ko',
            reportingCurrency: 'KRW'
        });
    });

    it('finds an existing project by its name', async () => {
        const asked = vi.fn(async (request: Request) => request && PREVIEW);
        render(<SetupPage api={api({ preview: asked })} />);
        await userEvent.click(await screen.findByLabelText('Use an existing project'));
        await userEvent.type(screen.getByRole('combobox', { name: /^Choose a project/ }), 'script');
        await userEvent.click(await screen.findByRole('option', { name: /EMPTY/ }));
        await preview();
        expect(asked.mock.calls[0]?.[0]).toMatchObject({ projectId: 2, projectKey: null });
    });

    it('says in numbers what a run does, and lists the changes first', async () => {
        const { container } = render(<SetupPage api={api()} />);
        await preview();
        expect(await screen.findByText('To create: 1. To change: 1. Already there: 1.')).toBeTruthy();
        const rows = screen.getAllByRole('row').slice(1);
        expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
            'Project EMPTY uses the workflow',
            'Status “Won”',
            'Issue type “Deal”'
        ]);
        expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What will be done' }));
        await expectAccessible(container);
    });

    it('says that a second set-up changes nothing', async () => {
        const steps = [{ title: 'Issue type “Deal”', action: 'reuse' as const }];
        render(<SetupPage api={api({ preview: async () => ({ refused: null, steps }) })} />);
        await preview();
        expect(await screen.findByText(/A run changes nothing/)).toBeTruthy();
    });

    it('offers no run where something stands against it, and keeps the choices', async () => {
        render(<SetupPage api={api({ preview: async () => ({ ...PREVIEW, refused: 'The project has issues.' }) })} />);
        await userEvent.type(await screen.findByLabelText(/^Project name/), 'Sales Asia');
        await preview();
        expect((await screen.findByRole('alert')).textContent).toBe('The project has issues.');
        expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
        await userEvent.click(screen.getByRole('button', { name: 'Change the choices' }));
        expect((screen.getByLabelText(/^Project name/) as HTMLInputElement).value).toBe('Sales Asia');
    });

    it('shows at its field what is wrong', async () => {
        const refuse = () => Promise.reject(new Problem(400, [], { projectKey: 'The key is taken.', template: 'Choose a sales process.' }));
        render(<SetupPage api={api({ preview: refuse })} />);
        await preview();
        expect(await screen.findByText('The key is taken.')).toBeTruthy();
        expect(screen.getByText('Choose a sales process.')).toBeTruthy();
        await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Project key/)));
    });

    it('leads on from the report: to the project, to the lists of the team, and to filters for all', async () => {
        const saved = vi.fn(async () => undefined);
        const { container } = render(<SetupPage api={api({ saveFilters: saved })} />);
        await preview();
        await run();
        expect(await screen.findByText('Done: 1. Already there: 1.')).toBeTruthy();
        expect(screen.getByRole('link', { name: 'Open the project' }).getAttribute('href')).toBe('/jira/projects/MSK');
        expect(screen.getByRole('link', { name: QUERY.name }).getAttribute('href')).toBe(
            '/jira/issues/?jql=project%20%3D%20%22MSK%22%20AND%20assignee%20%3D%20currentUser()'
        );
        await userEvent.click(screen.getByRole('button', { name: 'Save as shared filters' }));
        expect(await screen.findByText('The filters are saved and shared.')).toBeTruthy();
        expect(saved).toHaveBeenCalledWith([QUERY]);
        await expectAccessible(container);
    });

    it('says what Jira has against saving the filters, and offers another try', async () => {
        const refuse = () => Promise.reject(new Problem(403, ['You may not share filters.']));
        render(<SetupPage api={api({ saveFilters: refuse })} />);
        await preview();
        await run();
        await userEvent.click(await screen.findByRole('button', { name: 'Save as shared filters' }));
        expect((await screen.findByRole('alert')).textContent).toContain('You may not share filters.');
        expect(screen.getByRole('button', { name: 'Save as shared filters' })).toBeTruthy();
    });

    it('carries on where a run stopped', async () => {
        let round = 0;
        const failed: Report = {
            ...REPORT,
            succeeded: false,
            queries: [],
            steps: [{ title: 'Workflow', outcome: 'failed', message: 'Jira’s log says why.' }]
        };
        render(<SetupPage api={api({ run: async () => (round++ === 0 ? failed : REPORT) })} />);
        await preview();
        await run();
        expect(await screen.findByText('Jira’s log says why.')).toBeTruthy();
        await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
        expect(await screen.findByText('The pipeline is ready.')).toBeTruthy();
    });

    it('shows a refused run with the way back', async () => {
        render(<SetupPage api={api({ run: () => Promise.reject(new Problem(409, ['Another set-up is running.'])) })} />);
        await preview();
        await run();
        expect((await screen.findByRole('alert')).textContent).toContain('Another set-up is running.');
        expect(screen.getByRole('button', { name: 'Continue' })).toBeTruthy();
    });
});
