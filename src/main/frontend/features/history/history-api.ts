import { ask, pathOf } from '../../shared/api/api';

/** How far the history has been compared with Jira; moments are null where there is none. */
export type CatchUp = { checked: string | null; deals: number; at: string | null; since: string | null };

/** How far the rebuild of a project's history has come. */
export type ProjectHistory = {
    projectId: number;
    key: string;
    name: string;
    state: 'never' | 'waiting' | 'running' | 'interrupted' | 'done' | 'failed';
    done: number;
    total: number;
    started: string | null;
    problem: string | null;
    catchUp: CatchUp;
};

/** Rows of a table of the app that cannot be read. */
export type UnreadableRows = { table: string; ids: number[] };

/** Every project that the user administers, and what cannot be read. */
export type Histories = { projects: ProjectHistory[]; unreadable: UnreadableRows[] };

export type HistoryApi = {
    load(signal: AbortSignal): Promise<Histories>;
    progress(projectId: number, signal: AbortSignal): Promise<ProjectHistory>;
    rebuild(projectId: number): Promise<ProjectHistory>;
};

export const historyApi: HistoryApi = {
    load: async (signal) => {
        const projects = await ask<ProjectHistory[]>('/history', { signal });
        const unreadable = projects.length === 0 ? [] : await ask<UnreadableRows[]>('/history/unreadable', { signal });
        return { projects, unreadable };
    },
    progress: (projectId, signal) => ask(pathOf`/history/${projectId}`, { signal }),
    rebuild: (projectId) => ask(pathOf`/history/${projectId}/rebuild`, { method: 'POST', body: {} })
};
