import { ask, pathOf } from '../../shared/api/api';

export type Project = { projectId: number; key: string; name: string };
export type Choice = { code: string; name: string };
export type Kind = Choice & { meaning: string };
export type FieldType = 'number' | 'date' | 'text' | 'choice' | 'user' | 'other';
export type DealField = { id: string; name: string; type: FieldType };
export type Parameters = Readonly<Record<string, string>>;

/** A criterion; `asks` says what its parameters demand, `problem` why it can no longer be checked. */
export type Criterion = {
    id: number;
    revision: number;
    kind: string;
    kindName: string;
    title: string;
    help: string;
    required: boolean;
    parameters: Parameters;
    asks: string;
    operandName: string | null;
    problem: string | null;
};

/** A stage; `revision` is that of its settings, `orderRevision` that of the order of its criteria. */
export type Stage = {
    key: string;
    revision: number;
    orderRevision: number;
    name: string;
    kind: string;
    kindName: string;
    onTheWay: boolean;
    hasExit: boolean;
    probability: string;
    category: string;
    rotDays: number | null;
    guidance: string;
    criteria: Criterion[];
};

export type Choices = { kinds: Kind[]; comparisons: Choice[]; scopes: Choice[]; categories: Choice[]; fields: DealField[] };
export type Pipeline = { project: Project; templateName: string; stages: Stage[]; choices: Choices };

export type CriterionBody = {
    revision: number | null;
    stage: string;
    kind: string;
    required: boolean;
    title: string;
    help: string;
    parameters: Parameters;
};
export type StageBody = { revision: number; probability: string; category: string; rotDays: string; guidance: string };

/** What the page asks of the server. Every change answers with the fresh pipeline. */
export type CriteriaApi = {
    projects(signal: AbortSignal): Promise<Project[]>;
    load(project: number, signal?: AbortSignal): Promise<Pipeline>;
    /** What a field can be compared with; for people, those whose names begin with the text. */
    choices(project: number, field: string, text: string, signal?: AbortSignal): Promise<Choice[]>;
    /** `confirmed`: also beside a criterion that asks for the same. */
    add(project: number, body: CriterionBody, confirmed: boolean): Promise<Pipeline>;
    change(project: number, id: number, body: CriterionBody): Promise<Pipeline>;
    retire(project: number, id: number, revision: number): Promise<Pipeline>;
    order(project: number, stage: string, revision: number, ids: readonly number[]): Promise<Pipeline>;
    settings(project: number, stage: string, body: StageBody): Promise<Pipeline>;
};

export const criteriaApi: CriteriaApi = {
    projects: (signal) => ask('/pipelines', { signal }),
    load: (project, signal) => ask(pathOf`/pipelines/${project}`, signal ? { signal } : {}),
    choices: (project, field, text, signal) =>
        ask(pathOf`/pipelines/${project}/fields/${field}/choices?query=${text}`, signal ? { signal } : {}),
    add: (project, body, confirmed) => ask(pathOf`/pipelines/${project}/criteria?confirmed=${String(confirmed)}`, { method: 'POST', body }),
    change: (project, id, body) => ask(pathOf`/pipelines/${project}/criteria/${id}`, { method: 'PUT', body }),
    retire: (project, id, revision) => ask(pathOf`/pipelines/${project}/criteria/${id}?revision=${revision}`, { method: 'DELETE' }),
    order: (project, stage, revision, ids) =>
        ask(pathOf`/pipelines/${project}/stages/${stage}/order`, { method: 'PUT', body: { revision, ids } }),
    settings: (project, stage, body) => ask(pathOf`/pipelines/${project}/stages/${stage}`, { method: 'PUT', body })
};
