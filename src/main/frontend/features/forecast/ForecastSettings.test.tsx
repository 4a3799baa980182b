import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/api/problem';
import { expectAccessible } from '../../shared/testing/accessible';
import { api } from './a-forecast';
import type { ForecastApi } from './forecast-api';
import { ForecastSettings } from './ForecastSettings';
import { preferencesOf, readSettings, type Settings } from './settings';

type Saved = [Settings, string];

function settings(answers: Partial<ForecastApi> = {}, stored?: Settings, cancel?: () => void) {
    const saved: Saved[] = [];
    const shown = render(
        <ForecastSettings
            api={api(answers)}
            stored={stored}
            refresh="15"
            save={async (...what) => void saved.push(what)}
            cancel={cancel}
            resize={() => {}}
        />
    );
    return { ...shown, saved };
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const pick = async (text: string) => {
    const box = screen.getByRole('combobox', { name: /^(Add a project|Saved filter)/ });
    await userEvent.type(box, text);
    await waitFor(() => expect(document.querySelector('[aria-selected="true"]')?.textContent).toBeTruthy());
    await userEvent.keyboard('{Enter}');
};

describe('U11: settings of the gadget by names, not ids', () => {
    it('takes several projects by name and takes one away again', async () => {
        const { saved, container } = settings();
        await userEvent.click(await screen.findByRole('radio', { name: 'Projects' }));
        await pick('sales');
        await pick('국내');
        await expectAccessible(container);
        await userEvent.click(screen.getByRole('button', { name: 'Remove Sales (SALES)' }));
        await userEvent.type(screen.getByLabelText('Title'), 'Review');
        await send();
        await waitFor(() => expect(saved).toHaveLength(1));
        const chosen = { scope: 'projects:10001', period: 'this-quarter', group: 'month', currency: 'KRW', title: 'Review' };
        expect(saved[0]).toEqual([chosen, '15']);
    });

    it('finds a favorite filter by its name, and any other by its address', async () => {
        const { saved } = settings();
        await userEvent.click(await screen.findByRole('radio', { name: 'Saved filter' }));
        await pick('big');
        await send();
        await waitFor(() => expect(saved[0]?.[0].scope).toBe('filter:10200'));
        await userEvent.clear(screen.getByRole('combobox', { name: /^Saved filter/ }));
        await pick('https://jira.example.com/issues/?filter=10777');
        expect((screen.getByRole('combobox', { name: /^Saved filter/ }) as HTMLInputElement).value).toBe('Filter of somebody (10777)');
    });

    it('shows the stored filter by its name, one that is gone by its id', async () => {
        const stored = { scope: 'filter:10100', period: 'this-year', group: 'owner', currency: 'USD' };
        const { unmount } = settings({}, stored);
        expect(((await screen.findByRole('combobox', { name: /^Saved filter/ })) as HTMLInputElement).value).toBe('My team');
        unmount();
        settings({ filter: () => Promise.reject(new Problem(400, [])) }, stored);
        expect(((await screen.findByRole('combobox', { name: /^Saved filter/ })) as HTMLInputElement).value).toBe('10100');
    });

    it('says at each field what is missing, all at once', async () => {
        const { saved } = settings();
        await userEvent.click(await screen.findByRole('radio', { name: 'JQL query' }));
        await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'Custom range');
        await send();
        expect(await screen.findByText('Enter a JQL query.')).toBeTruthy();
        expect(screen.getAllByText('Choose the first and the last day.')).toHaveLength(2);
        expect(saved).toEqual([]);
    });

    it('does not save what the forecast itself refuses, and says it at the field', async () => {
        const { saved } = settings({ load: () => Promise.reject(new Problem(400, [], { scope: 'The query is wrong.' })) });
        await userEvent.click(await screen.findByRole('radio', { name: 'JQL query' }));
        await userEvent.type(screen.getByRole('textbox', { name: /^JQL/ }), 'a = b');
        await send();
        expect(await screen.findByText('The query is wrong.')).toBeTruthy();
        expect(screen.getByRole('textbox', { name: /^JQL/ }).getAttribute('aria-invalid')).toBe('true');
        expect(saved).toEqual([]);
    });

    it('takes a range with its last day', async () => {
        const stored = { scope: 'all', period: '2026-10-01..2027-01-01', group: 'month', currency: 'KRW' };
        const { saved } = settings({}, stored);
        expect(((await screen.findByLabelText(/^Last day/)) as HTMLInputElement).value).toBe('2026-12-31');
        await send();
        await waitFor(() => expect(saved[0]?.[0].period).toBe('2026-10-01..2027-01-01'));
    });

    it('U9: asks before typed text is thrown away', async () => {
        let left = 0;
        settings({}, { scope: 'all', period: 'this-year', group: 'month', currency: 'KRW' }, () => left++);
        await userEvent.type(await screen.findByLabelText('Title'), 'Review{Escape}');
        expect(screen.getByText(/Discard it\?/)).toBeTruthy();
        expect(left).toBe(0);
        await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
        expect(left).toBe(1);
    });
});

describe('stored settings', () => {
    it('come back as they were, and what cannot be read is none', () => {
        const own: Settings = { scope: 'jql:text ~ "영업 & <b>"', period: 'this-year', group: 'owner', currency: 'KRW', title: '리뷰' };
        const preferences = preferencesOf(own, '60');
        expect(preferences['settings']).toMatch(/^[\w-]+$/);
        expect(readSettings(preferences)).toEqual(own);
        expect(readSettings({})).toBeUndefined();
        expect(readSettings({ settings: 'rubbish' })).toBeUndefined();
    });
});
