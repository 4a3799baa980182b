import type { DealCard } from '../api/deal-card';

/** A deal for tests. */
export function aDeal(number: number, change: Partial<DealCard> = {}): DealCard {
    return {
        key: `SALES-${number}`,
        id: 10_000 + number,
        summary: `Deal ${number}`,
        owner: { name: 'Kim Rep', avatarUrl: null },
        mine: false,
        amount: '1000.00',
        currency: 'USD',
        converted: '1000.00',
        weighted: '200.00',
        closeDate: '2026-12-24',
        probability: '20',
        ownProbability: false,
        stage: { key: 'proposal', name: 'Proposal' },
        daysInStage: 12,
        nextStep: 'Call Kim',
        nextStepDate: null,
        warnings: [],
        editable: true,
        ...change
    };
}
