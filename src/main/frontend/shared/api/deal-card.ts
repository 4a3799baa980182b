/**
 * A deal as board and lists of /pipeline show it. `amount` is in its own currency, `converted` and `weighted` in that of the request, all
 * exact text.
 */
export type DealCard = {
    key: string;
    id: number;
    summary: string;
    owner: { name: string; avatarUrl: string | null } | null;
    mine: boolean;
    amount: string | null;
    currency: string;
    converted: string | null;
    weighted: string | null;
    closeDate: string | null;
    probability: string | null;
    ownProbability: boolean;
    stage: { key: string; name: string } | null;
    daysInStage: number;
    nextStep: string | null;
    nextStepDate: string | null;
    warnings: readonly { code: string; text: string }[];
    editable: boolean;
};
