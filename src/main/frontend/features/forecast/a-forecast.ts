import type { Attention, Column, ColumnView, Figure, Forecast, ForecastApi, Line } from './forecast-api';

/* A small forecast for tests. */

export function figure(amount: string, count: number): Figure {
    return { amount, count, jql: count === 0 ? null : 'issue in forecastDeals("x")' };
}

export function line(value: string, label: string, figures: Record<string, Figure>): Line {
    return { value, label, figures };
}

export function column(code: string, name: string, view: ColumnView): Column {
    return { code, name, view, meaning: `What ${name} means.` };
}

function month(value: string, label: string, commit: string, closed: string): Line {
    const sum = String(Number(commit) + Number(closed));
    return line(value, label, {
        commit: figure(commit, 1),
        closed: figure(closed, 1),
        'closed-only': figure(closed, 1),
        'commit-forecast': figure(sum, 2),
        weighted: figure(commit, 1)
    });
}

function attention(code: string, name: string, amount: string, count: number, apart: Attention['apart'] = []): Attention {
    const jql = count === 0 ? null : `issue in forecastDeals("attention=${code};projects=all")`;
    return { code, name, amount, count, jql, apart, meaning: `What ${name} means.` };
}

export const forecast: Forecast = {
    request: {
        deals: { kind: 'all', value: '', names: [] },
        from: '2026-10-01',
        lastDay: '2026-12-31',
        group: 'month',
        currency: 'KRW',
        zone: 'Asia/Seoul',
        readAt: '2026-11-27T03:05:00Z'
    },
    columns: [
        column('best-case', 'Best case', 'single'),
        column('commit', 'Commit', 'single'),
        column('closed', 'Closed won', 'single'),
        column('commit-forecast', 'Commit forecast', 'cumulative'),
        column('closed-only', 'Closed only', 'cumulative'),
        column('weighted', 'Weighted', 'both')
    ],
    main: {
        currency: 'KRW',
        groups: [
            month('2026-10', 'Oct 2026', '25000000', '5000000'),
            month('2026-11', 'Nov 2026', '25000000', '0'),
            month('2026-12', 'Dec 2026', '1200000000', '0')
        ],
        total: line('', 'Total', {
            'best-case': figure('0', 0),
            commit: figure('1250000000', 2033),
            closed: figure('5000000', 1),
            'closed-only': figure('5000000', 1),
            'commit-forecast': figure('1255000000', 2034),
            weighted: figure('1250000000', 2033)
        })
    },
    apart: [],
    attention: [
        attention('close-date-passed', 'Close date passed', '1500000', 12, [{ currency: 'JPY', amount: '20', count: 1 }]),
        attention('no-next-step', 'No next step', '0', 0),
        attention('stalled', 'Stalled', '5000', 1),
        attention('plan-overdue', 'Plan overdue', '0', 0)
    ],
    ratesUsed: [],
    unmapped: 0,
    empty: false
};

export function api(answers: Partial<ForecastApi> = {}): ForecastApi {
    return {
        load: async () => forecast,
        options: async () => ({
            projects: [
                { id: 10000, key: 'SALES', name: 'Sales' },
                { id: 10001, key: 'KR', name: '국내 <영업>' }
            ],
            periods: [],
            groupings: [],
            currencies: [
                { code: 'KRW', name: 'Won' },
                { code: 'USD', name: 'Dollar' }
            ],
            reporting: 'KRW'
        }),
        favourites: async () => [
            { id: '10100', name: 'My team' },
            { id: '10200', name: 'Big deals' }
        ],
        filter: async (id) => ({ id, name: id === '10100' ? 'My team' : `Filter of somebody (${id})` }),
        ...answers
    };
}
