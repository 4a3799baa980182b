import { Problem } from '../../shared/api/problem';
import { aDeal } from '../../shared/testing/a-deal';
import type { Card, ChangeBar, Changes, Figure, Funnel, FunnelStage, PipelineApi, Request, StageTimes, Times } from './pipeline-api';

/* A small pipeline for tests. */

export function figure(amount: string, count: number): Figure {
    return { amount, count, jql: count === 0 ? null : `issue in pipelineDeals("${amount}")` };
}

export const request: Request = {
    from: '2026-10-01',
    to: '2026-12-31',
    currency: 'USD',
    zone: 'Asia/Seoul',
    readAt: '2026-11-27T03:05:00Z'
};

export const HOSTILE = '<b onclick="alert(1)">Nordic</b>';

function bar(code: string, name: string, direction: ChangeBar['direction'], amount = '0', count = 0): ChangeBar {
    return { code, name, direction, figure: figure(amount, count) };
}

export const changes: Changes = {
    request,
    unconverted: [{ currency: 'EUR', amount: '500.00', count: 1 }],
    start: figure('1000000.00', 12),
    end: figure('1188000.00', 11),
    bars: [
        bar('created', 'Created', 'up', '400000.00', 3),
        bar('pulled-in', 'Pulled in', 'none'),
        bar('fx', 'Exchange rates', 'down', '12000.00', 2),
        bar('pushed-out', 'Pushed out', 'down', '100000.00', 1),
        bar('won', 'Won', 'down', '100000.00', 2)
    ],
    fx: '-12000.00',
    wonMemo: { wonAmount: '110000.00', difference: '10000.00' },
    pushes: { deals: 3, pushes: 5, medianDaysSlipped: 12.5 },
    slippage: {
        due: figure('800000.00', 8),
        won: figure('100000.00', 2),
        lost: figure('50000.00', 1),
        slipped: figure('100000.00', 1),
        stillOpen: figure('550000.00', 4),
        rate: '75'
    }
};

export const changedDeals = {
    deals: [
        {
            key: 'SALES-7',
            summary: HOSTILE,
            before: { stage: 'Propose', amount: '100000.00', currency: 'USD', closeDate: '2026-12-20', owner: 'Mina Kim' },
            after: { stage: 'Propose', amount: '100000.00', currency: 'USD', closeDate: '2027-01-20', owner: 'Mina Kim' },
            pushes: 2,
            daysSlipped: 31,
            changes: [{ at: '2026-11-02T03:00:00Z', what: 'close-date' as const, from: '2026-12-20', to: '2027-01-20' }]
        },
        { key: 'SALES-8', summary: 'New deal', before: null, after: null, pushes: 0, daysSlipped: 1, changes: [] }
    ],
    more: true
};

function stage(key: string, name: string, part: Partial<FunnelStage>): FunnelStage {
    const none = figure('0', 0);
    return {
        ...{ key, name, entered: none, moved: none, skipped: 0, stillIn: none, lost: none, left: none },
        ...{ conversion: null, conversionByValue: null },
        ...part
    };
}

export const funnel: Funnel = {
    request,
    stages: [
        stage('qualify', 'Qualify', {
            entered: figure('500000', 10),
            moved: figure('300000', 6),
            skipped: 1,
            stillIn: figure('100000', 2),
            lost: figure('100000', 2),
            conversion: '60',
            conversionByValue: '60.5'
        }),
        stage('propose', 'Propose', {})
    ],
    won: figure('250000', 5),
    lossReasons: [
        { code: 'price', name: 'Price', kind: 'competitive', figure: figure('80000', 2) },
        { code: 'no-decision', name: 'No decision', kind: 'no-decision', figure: figure('60000', 3) },
        { code: 'disqualified', name: 'Disqualified', kind: 'disqualified', figure: figure('1000', 1) }
    ],
    winRates: {
        closed: { rate: '45.45', byValue: '63.94', won: 5, lost: 6 },
        created: { rate: '3', byValue: null, won: 3, lost: 7, open: 90 },
        competitive: { rate: '71.43', byValue: '75.76', won: 5, lost: 2, noDecision: 3, disqualified: 1 }
    }
};

export const stageTimes: StageTimes = {
    key: 'qualify',
    name: 'Qualify',
    ...{ visits: 40, median: 12.5, p80: 30 },
    won: { visits: 25, median: 10, p80: 22 },
    lost: { visits: 15, median: 20, p80: null },
    now: { count: 7, jql: 'status = Qualify', median: 21, oldest: 200 },
    limit: { days: 22, from: 'history' },
    stalled: { count: 3, jql: 'status = Qualify AND stalled' }
};

export const times: Times = {
    request,
    stages: [stageTimes],
    cycle: {
        from: 'created',
        won: { deals: 25, mean: 51.8, median: 57 },
        lost: { deals: 15, mean: 41.5, median: 14 },
        openAge: { deals: 2089, median: 165 }
    },
    velocity: {
        perDay: '60147.00',
        deals: 2089,
        averageWon: '2360.91',
        winRate: '63.15',
        cycleDays: 51.8,
        live: { perDay: '8580.00', deals: 298 }
    }
};

export const card: Card = {
    ...aDeal(1),
    summary: HOSTILE,
    owner: { name: 'Mina Kim', avatarUrl: null },
    currency: 'EUR',
    converted: '1100.00',
    weighted: '363.00',
    closeDate: '2026-11-20',
    probability: '33',
    stage: { key: 'propose', name: 'Propose' },
    nextStepDate: '2026-11-25',
    warnings: [{ code: 'close-date-passed', text: 'Close date passed' }]
};

export function api(answers: Partial<PipelineApi> = {}): PipelineApi {
    return {
        options: async () => ({
            projects: [
                { id: 10000, key: 'SALES', name: 'Sales' },
                { id: 10001, key: 'KR', name: '국내 <영업>' }
            ],
            groups: ['sales-seoul'],
            currencies: ['EUR', 'USD'],
            reportingCurrency: 'USD'
        }),
        people: async () => [{ value: 'JIRAUSER10100', label: 'Mina Kim' }],
        person: async () => 'Mina Kim',
        favourites: async () => [{ id: '10100', name: 'My team' }],
        filter: async (id) => ({ id, name: 'My team' }),
        changes: async () => changes,
        changedDeals: async () => changedDeals,
        funnel: async () => funnel,
        times: async () => times,
        top: async () => ({ request, deals: [card] }),
        ...answers
    };
}

/** A server that does not know an address. */
export const missing = () => Promise.reject(new Problem(404, [AJS.I18n.getText('pipewright.common.error.unexpected', 404)]));
