import { describe, expect, it } from 'vitest';
import { addressOf, narrowingOf, readState, VIEWS, withoutNarrowing } from './page-state';

const read = (query: string) => readState(new URLSearchParams(query), VIEWS);

describe('the state of the page', () => {
    it('is this quarter of all deals where the address says nothing', () => {
        const { state, wrong } = read('');
        expect(wrong).toEqual([]);
        expect(narrowingOf(state, '2026-11-27')).toEqual({
            scope: 'all',
            owner: 'all',
            from: '2026-10-01',
            to: '2026-12-31',
            currency: ''
        });
    });

    it.each([
        'view=changes&scope=projects%3A10000%2C10001&owner=user%3AJIRAUSER10100&period=next-quarter&currency=USD&flow=gross&bar=lost',
        'view=funnel&scope=jql%3Aproject+%3D+%22A+%26+B%22&owner=group%3Asales+seoul&measure=value&from=2026-01-01&to=2026-06-30',
        'view=top&owner=me&by=weighted&count=20'
    ])('comes back from its address: %s', (query) => {
        const { state, wrong } = read(query);
        expect(wrong).toEqual([]);
        const again = addressOf(state, new URLSearchParams(), VIEWS);
        expect(readState(again, VIEWS).state).toEqual(state);
        expect([...again].sort()).toEqual([...new URLSearchParams(query)].sort());
    });

    it('leaves out what is a default, and keeps what belongs to others', () => {
        const before = new URLSearchParams('view=top&atl=1');
        expect(addressOf({ ...read('').state }, before, VIEWS).toString()).toBe('view=board&atl=1');
    });

    it.each([
        ['view=nowhere', 'view=nowhere'],
        ['scope=projects:SALES', 'scope=projects:SALES'],
        ['owner=someone', 'owner=someone'],
        ['period=soon', 'period=soon'],
        ['from=2026-02-30&to=2026-03-01', 'from=2026-02-30, to=2026-03-01'],
        ['from=2026-03-02&to=2026-03-01', 'from=2026-03-02, to=2026-03-01'],
        ['currency=won', 'currency=won'],
        ['count=1000', 'count=1000']
    ])('names nonsense in %s and reads the default instead', (query, said) => {
        const { state, wrong } = read(`${query}&owner=me`.replace('owner=someone&owner=me', 'owner=someone'));
        expect(wrong).toEqual([said]);
        expect(state.view).toBe('board');
    });

    it('goes back to everything without leaving the view', () => {
        const state = withoutNarrowing(read('view=top&owner=me&from=2026-01-01&to=2026-06-30&currency=USD').state);
        expect(addressOf(state, new URLSearchParams(), VIEWS).toString()).toBe('view=top');
    });
});
