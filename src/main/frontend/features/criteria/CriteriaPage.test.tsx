import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import type { CriteriaApi, Criterion, CriterionBody, Pipeline, Stage } from './criteria-api';
import { CriteriaPage } from './CriteriaPage';

const criterion = (id: number, title: string, more: Partial<Criterion> = {}): Criterion => ({
    id,
    revision: 1,
    kind: 'question',
    kindName: 'Question',
    title,
    help: '',
    required: true,
    parameters: {},
    asks: '',
    operandName: null,
    problem: null,
    ...more
});

const stage = (key: string, name: string, criteria: Criterion[], more: Partial<Stage> = {}): Stage => ({
    key,
    revision: 4,
    orderRevision: 7,
    name,
    kind: 'open',
    kindName: 'Open',
    onTheWay: true,
    hasExit: true,
    probability: '30',
    category: 'pipeline',
    rotDays: 45,
    guidance: '',
    criteria,
    ...more
});

const BUDGET = criterion(1, 'Budget <b>known</b>');
const NEED = criterion(2, 'Need is known');

function pipeline(evaluation: Criterion[] = [BUDGET, NEED]): Pipeline {
    return {
        project: { projectId: 10, key: 'SALES', name: 'Sales' },
        templateName: 'The Model',
        stages: [
            stage('evaluation', 'Evaluation', evaluation),
            stage('won', 'Won', [], { hasExit: false, onTheWay: false, kind: 'won', kindName: 'Won' })
        ],
        choices: {
            kinds: [
                { code: 'question', name: 'Question', meaning: 'People answer Yes, No or Unknown.' },
                { code: 'field', name: 'Field', meaning: 'A field of the deal is set.' }
            ],
            comparisons: [
                { code: 'set', name: 'is set' },
                { code: '=', name: '= (equals)' }
            ],
            scopes: [{ code: 'all', name: 'All' }],
            categories: [{ code: 'pipeline', name: 'Pipeline' }],
            fields: [
                { id: 'amount', name: 'Amount', type: 'number' },
                { id: 'customfield_1', name: 'Industry', type: 'choice' },
                { id: 'customfield_2', name: 'Sponsor', type: 'user' },
                { id: 'customfield_3', name: 'Go-live', type: 'date' }
            ]
        }
    };
}

function api(answers: Partial<CriteriaApi> = {}): CriteriaApi {
    const fresh = async () => pipeline();
    return {
        projects: async () => [
            { projectId: 10, key: 'SALES', name: 'Sales' },
            { projectId: 11, key: 'OTHER', name: 'Other' }
        ],
        load: fresh,
        choices: async () => [{ code: '77', name: 'Chemistry' }],
        add: fresh,
        change: fresh,
        retire: fresh,
        order: fresh,
        settings: fresh,
        ...answers
    };
}

const button = (name: string) => screen.getByRole('button', { name });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const titles = () => screen.getAllByRole('listitem').flatMap((item) => [...item.querySelectorAll('strong')].map((one) => one.textContent));

beforeEach(() => window.history.replaceState(null, '', '/'));

describe('U13: the page of exit criteria', () => {
    it('shows each stage with its criteria, links to jump to it, and no finding of axe', async () => {
        const { container } = render(<CriteriaPage api={api()} />);
        await screen.findByRole('heading', { name: /Evaluation/ });
        const links = within(screen.getByRole('navigation', { name: 'Stages of the pipeline' })).getAllByRole('link');
        expect(links.map((link) => link.getAttribute('href'))).toEqual(['#pipewright-stage-evaluation', '#pipewright-stage-won']);
        expect(titles()).toEqual(['Budget <b>known</b>', 'Need is known']);
        await expectAccessible(container);
    });

    it('keeps the pipeline in the address', async () => {
        const load = vi.fn(async () => pipeline());
        render(<CriteriaPage api={api({ load })} />);
        await userEvent.selectOptions(await screen.findByLabelText('Pipeline'), 'Other');
        await waitFor(() => expect(load).toHaveBeenLastCalledWith(11, expect.anything()));
        expect(window.location.search).toBe('?projectId=11');
    });

    it('says in a sentence what each kind asks for', async () => {
        render(<CriteriaPage api={api()} />);
        await press('Add a criterion to Evaluation');
        expect(screen.getByText('People answer Yes, No or Unknown.')).toBeTruthy();
        await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Field');
        expect(screen.getByText('A field of the deal is set.')).toBeTruthy();
    });
});

describe('U13: the value that a field is compared with', () => {
    async function comparing(field: string, add: CriteriaApi['add']) {
        render(<CriteriaPage api={api({ add })} />);
        await press('Add a criterion to Evaluation');
        await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Field');
        await userEvent.type(screen.getByLabelText('Title'), 'Fits');
        await userEvent.selectOptions(screen.getByLabelText('Field'), field);
        await userEvent.selectOptions(screen.getByLabelText('Comparison'), '=');
    }
    const sent = (add: { mock: { calls: unknown[][] } }) => (add.mock.calls[0]![1] as CriterionBody).parameters['operand'];

    it('is chosen from the options of the field', async () => {
        const add = vi.fn(async () => pipeline());
        await comparing('Industry', add);
        await userEvent.selectOptions(await screen.findByLabelText('Value'), 'Chemistry');
        await press('Save');
        await waitFor(() => expect(sent(add)).toBe('77'));
    });

    it('is picked among people', async () => {
        const add = vi.fn(async () => pipeline());
        await comparing('Sponsor', add);
        await userEvent.type(screen.getByRole('combobox', { name: 'Value' }), 'Che');
        await userEvent.click(await screen.findByRole('option', { name: /Chemistry/ }));
        await press('Save');
        await waitFor(() => expect(sent(add)).toBe('77'));
    });

    it('is a day that is picked, or the day of the check', async () => {
        const add = vi.fn(async () => pipeline());
        await comparing('Go-live', add);
        expect((screen.getByLabelText('A certain day') as HTMLInputElement).type).toBe('date');
        await userEvent.selectOptions(screen.getByLabelText('Value'), 'The day on which the deal is checked');
        await press('Save');
        await waitFor(() => expect(sent(add)).toBe('today'));
    });
});

describe('U13: changing criteria', () => {
    it('moves one by a double click only once, says where it stands and keeps the focus', async () => {
        const order = vi.fn(async () => pipeline([NEED, BUDGET]));
        render(<CriteriaPage api={api({ order })} />);
        const up = await screen.findByRole('button', { name: 'Move “Need is known” up' });
        await userEvent.dblClick(up);
        await waitFor(() => expect(titles()).toEqual(['Need is known', 'Budget <b>known</b>']));
        expect(order).toHaveBeenCalledOnce();
        expect(order).toHaveBeenCalledWith(10, 'evaluation', 7, [2, 1]);
        expect(screen.getByText('“Need is known” is now number 1.')).toBeTruthy();
        expect(document.activeElement).toBe(button('Move “Need is known” up'));
    });

    it('names who was faster beside the list, and shows the order as it is', async () => {
        const slower = new Problem(409, ['Ada changed the order.']);
        let round = 0;
        const load = async () => pipeline(round++ === 0 ? [BUDGET, NEED] : [NEED, BUDGET]);
        render(<CriteriaPage api={api({ load, order: () => Promise.reject(slower) })} />);
        await press('Move “Need is known” up');
        expect((await screen.findByRole('alert')).textContent).toBe('Ada changed the order.');
        await waitFor(() => expect(titles()).toEqual(['Need is known', 'Budget <b>known</b>']));
    });

    it('adds what is there already only when somebody says so', async () => {
        const asked = new Problem(428, ['“Need is known” asks for the same in this stage already.']);
        const add = vi.fn(async (_project: number, _body: CriterionBody, confirmed: boolean) => {
            if (!confirmed) {
                throw asked;
            }
            return pipeline();
        });
        render(<CriteriaPage api={api({ add })} />);
        await press('Add a criterion to Evaluation');
        await userEvent.type(screen.getByLabelText('Title'), 'Need is known');
        await press('Save');
        expect(await screen.findByText('“Need is known” asks for the same in this stage already.')).toBeTruthy();
        await press('Add anyway');
        await waitFor(() => expect(screen.queryByLabelText('Title')).toBeNull());
        expect(add).toHaveBeenCalledTimes(2);
    });

    it('U12: shows what is wrong at its field', async () => {
        render(<CriteriaPage api={api({ add: () => Promise.reject(new Problem(400, [], { title: 'A criterion needs a title.' })) })} />);
        await press('Add a criterion to Evaluation');
        await press('Save');
        expect(await screen.findByText('A criterion needs a title.')).toBeTruthy();
        expect(screen.getByLabelText('Title').getAttribute('aria-invalid')).toBe('true');
    });

    it('keeps what was typed after a conflict, shows the current version and saves over it', async () => {
        const change = vi
            .fn<CriteriaApi['change']>()
            .mockRejectedValueOnce(new Problem(409, ['Ada changed the criterion.']))
            .mockResolvedValueOnce(pipeline());
        let round = 0;
        const load = async () => pipeline([round++ === 0 ? BUDGET : criterion(1, 'Budget is 5m', { revision: 2 }), NEED]);
        render(<CriteriaPage api={api({ load, change })} />);
        await press('Edit “Budget <b>known</b>”');
        await userEvent.type(screen.getByLabelText('Title'), ' soon');
        await press('Save');
        await press('Load the current version');
        expect(await screen.findByText('Budget is 5m')).toBeTruthy();
        expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Budget <b>known</b> soon');
        await press('Save');
        await waitFor(() => expect(change).toHaveBeenCalledTimes(2));
        expect(change.mock.calls[1]![2].revision).toBe(2);
    });

    it('makes a new criterion of text whose criterion was retired meanwhile', async () => {
        const add = vi.fn(async () => pipeline([NEED]));
        const retired = new Problem(409, ['Ada retired the criterion.']);
        let round = 0;
        const load = async () => pipeline(round++ === 0 ? [BUDGET, NEED] : [NEED]);
        render(<CriteriaPage api={api({ load, add, change: () => Promise.reject(retired) })} />);
        await press('Edit “Budget <b>known</b>”');
        await userEvent.type(screen.getByLabelText('Title'), '!');
        await press('Save');
        await press('Load the current version');
        expect(await screen.findByText(/has been retired/)).toBeTruthy();
        await press('Save');
        await waitFor(() => expect(add).toHaveBeenCalledOnce());
    });

    it('U9: keeps half a form while another one is saved', async () => {
        render(<CriteriaPage api={api()} />);
        await press('Edit settings of Evaluation');
        await userEvent.type(screen.getByLabelText('Guidance for reps'), 'Half a sent');
        await press('Edit “Need is known”');
        const form = screen.getByRole('form', { name: 'Edit “Need is known”' });
        await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
        await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit “Need is known”' })).toBeNull());
        expect((screen.getByLabelText('Guidance for reps') as HTMLTextAreaElement).value).toBe('Half a sent');
    });

    it('asks in place before it retires one', async () => {
        const retire = vi.fn(async () => pipeline([NEED]));
        render(<CriteriaPage api={api({ retire })} />);
        await press('Retire “Budget <b>known</b>”');
        expect(retire).not.toHaveBeenCalled();
        await userEvent.click(within(screen.getByRole('group', { name: /Retire/ })).getByRole('button', { name: 'Retire' }));
        await waitFor(() => expect(titles()).toEqual(['Need is known']));
        expect(retire).toHaveBeenCalledWith(10, 1, 1);
    });
});
