import { afterEach, describe, expect, it, vi } from 'vitest';
import { setupApi } from './setup-api';

type Call = { url: string; method: string; body: unknown };

/** Jira with these filters of the administrator; notes what it is asked to change. */
function jira(own: { id: string; name: string; sharePermissions: unknown[] }[]): Call[] {
    const changes: Call[] = [];
    vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
        if (method === 'GET') {
            return new Response(JSON.stringify(own));
        }
        changes.push({ url, method, body: JSON.parse(body ?? 'null') });
        return new Response(JSON.stringify({ id: '77' }));
    });
    return changes;
}

describe('U14: shared filters', () => {
    afterEach(() => vi.unstubAllGlobals());

    it('are saved and shared with everybody who is logged in', async () => {
        const changes = jira([]);
        await setupApi.saveFilters([{ name: 'Mine', jql: 'assignee = currentUser()' }]);
        expect(changes).toEqual([
            { url: '/jira/rest/api/2/filter', method: 'POST', body: { name: 'Mine', jql: 'assignee = currentUser()', favourite: true } },
            { url: '/jira/rest/api/2/filter/77/permission', method: 'POST', body: { type: 'authenticated' } }
        ]);
    });

    it('are not made twice, and one that was not shared yet is', async () => {
        const changes = jira([
            { id: '5', name: 'Mine', sharePermissions: [] },
            { id: '6', name: 'Passed', sharePermissions: [{ id: 1 }] }
        ]);
        await setupApi.saveFilters([
            { name: 'Mine', jql: 'a' },
            { name: 'Passed', jql: 'b' }
        ]);
        expect(changes.map((change) => change.url)).toEqual(['/jira/rest/api/2/filter/5/permission']);
    });
});
