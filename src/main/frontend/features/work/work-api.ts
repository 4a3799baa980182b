import { ask, askJira, pathOf } from '../../shared/api/api';
import type { DealCard } from '../../shared/api/deal-card';
import type { Narrowing } from '../../shared/state/narrowing';

export type Task = { id: number; revision: number; title: string; side: 'ours' | 'customers' | 'both'; date: string };
export type Item = { card: DealCard; task: Task | null };
export type Reason = 'next-step-due' | 'task-overdue' | 'task-due' | 'close-date-passed' | 'stalled' | 'no-next-step';
/** All that waits for one reason; `count` goes beyond the items. */
export type Section = { code: Reason; name: string; count: number; items: readonly Item[] };
/** What the fields of deals are called in Jira's own REST; null for a field that is gone. */
export type Fields = { nextStep: string | null; nextStepDate: string | null; closeDate: string | null };
/** The answer of /pipeline/work. */
export type Work = { fields: Fields; sections: readonly Section[] };

/** What the view asks of the server; deals are changed as a user of Jira changes them. */
export type WorkApi = {
    load(narrowing: Narrowing, signal: AbortSignal): Promise<Work>;
    change(key: string, fields: Readonly<Record<string, string | null>>): Promise<unknown>;
    tick(key: string, task: Task): Promise<unknown>;
};

export const workApi: WorkApi = {
    load: ({ scope, owner, currency }, signal) => ask(`/pipeline/work?${new URLSearchParams({ scope, owner, currency })}`, { signal }),
    change: (key, fields) => askJira(pathOf`/issue/${key}`, { method: 'PUT', body: { fields } }),
    tick: (key, { id, revision }) => ask(pathOf`/deals/${key}/plan/tasks/${id}/tick`, { method: 'POST', body: { revision } })
};
