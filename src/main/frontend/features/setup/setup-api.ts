import { ask, askJira } from '../../shared/api/api';

export type Choice = { code: string; name: string };
export type Stage = { key: string; name: string; kind: string; description: string };
export type Template = { code: string; name: string; description: string; stages: Stage[] };
/** A project; `template` is the code of its pipeline's sales process, null without one. */
export type Project = { id: number; key: string; name: string; template: string | null };

/** What the page offers. */
export type Offers = {
    projects: Project[];
    templates: Template[];
    languages: Choice[];
    currencies: Choice[];
    language: string;
    reportingCurrency: string;
};

/** What an administrator asks for: an existing project, or the key and the name of a new one. */
export type Request = {
    projectId: number | null;
    projectKey: string | null;
    projectName: string | null;
    template: string | null;
    language: string;
    reportingCurrency: string;
};

export type Action = 'refuse' | 'change' | 'create' | 'reuse';
export type Preview = { steps: { title: string; action: Action }[]; refused: string | null };

export type Outcome = 'done' | 'reused' | 'failed' | 'skipped';
export type ReportLine = { title: string; outcome: Outcome; message: string | null };
/** A query of Jira, and the name that a saved filter of it gets. */
export type Query = { name: string; jql: string };
export type Report = { steps: ReportLine[]; succeeded: boolean; projectKey: string | null; queries: Query[] };

/** What the page asks of the app's server, and of Jira for saved filters. */
export type SetupApi = {
    offers(signal: AbortSignal): Promise<Offers>;
    preview(request: Request): Promise<Preview>;
    run(request: Request): Promise<Report>;
    /** Saves a query as a filter for everybody who is logged in, unless the administrator has one of that name. */
    saveFilters(queries: readonly Query[]): Promise<void>;
};

export const setupApi: SetupApi = {
    offers: (signal) => ask('/setup', { signal }),
    preview: (request) => ask('/setup/preview', { method: 'POST', body: request }),
    run: (request) => ask('/setup/run', { method: 'POST', body: request }),
    saveFilters
};

/** Jira's own interface for filters; each is shared before the next is saved, so that a second try carries on. */
async function saveFilters(queries: readonly Query[]): Promise<void> {
    const own = await askJira<{ id: string; name: string; sharePermissions: unknown[] }[]>('/filter/favourite');
    for (const query of queries) {
        const before = own.find((filter) => filter.name === query.name);
        const filter = before ?? (await askJira<{ id: string }>('/filter', { method: 'POST', body: { ...query, favourite: true } }));
        if (!before?.sharePermissions.length) {
            await askJira(`/filter/${filter.id}/permission`, { method: 'POST', body: { type: 'authenticated' } });
        }
    }
}
