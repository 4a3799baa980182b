import { ask, pageUrl, pathOf, restUrl } from '../../shared/api/api';

export type Side = 'ours' | 'customers' | 'both';

/** Who did something, and when. */
export type Stamp = { by: string; at: string };

/** A task as the server shows it; `slack` says by how many working days it can slip, null where that does not matter. */
export type Task = {
    id: number;
    revision: number;
    title: string;
    side: Side;
    targetDate: string;
    owner: { user: string | null; name: string } | null;
    note: string;
    afterContract: boolean;
    waitsFor: number[];
    workDays: number;
    slack: number | null;
    state: 'done' | 'open' | 'overdue';
    done: Stamp | null;
};

export type Warning = { kind: string; task: number | null; text: string; suggestion: string | null };

/** A record of a proposal or an agreement; one that is marked as a mistake counts no more. */
export type Agreement = {
    id: number;
    kind: 'proposed' | 'agreed';
    customer: string;
    date: string;
    channelName: string;
    recorded: Stamp;
    mistake: (Stamp & { reason: string }) | null;
};

export type TemplateStep = { key: string; title: string; side: Side; date: string | null };

/** The answer of /plan: all that the panel shows, in the reader's words. */
export type Plan = {
    key: string;
    revision: number;
    mayEdit: boolean;
    today: string;
    closeDate: string | null;
    phase: 'running' | 'won' | 'over';
    frame: { company: string; goal: string; projectStart: string | null };
    sides: Record<Side, string>;
    progress: {
        done: number;
        total: number;
        oursDone: number;
        oursTotal: number;
        customersDone: number;
        customersTotal: number;
        overdue: number;
        complete: boolean;
        next: string | null;
        nextDate: string | null;
        end: string | null;
        lastAfterContract: string | null;
        longestGap: { days: number; from: string; until: string } | null;
    };
    schedule: { contract: string | null; leastSlack: number | null; criticalPath: number[] };
    tasks: Task[];
    warnings: Warning[];
    agreement: { state: 'none' | 'proposed' | 'agreed' | 'changed'; latest: Agreement | null; changes: string[]; history: Agreement[] };
    template: { steps: TemplateStep[]; notice: string | null };
    undo: { edit: number; what: string; by: string; at: string } | null;
    notice: string | null;
};

/** A task as it is sent; its revision goes along when it is changed. */
export type TypedTask = {
    title: string;
    side: Side;
    targetDate: string;
    owner: string;
    note: string;
    afterContract: boolean;
    waitsFor: number[];
    workDays: number;
};

/** Dates to be moved: all open tasks or some by working days, in proportion to a new end, or one task with what waits for it. */
export type Move =
    | { kind: 'shift'; days: number; tasks: number[] }
    | { kind: 'fit'; date: string; tasks: number[] }
    | { kind: 'slip'; task: number; date: string };

export type Preview = {
    moved: { task: number; title: string; from: string; to: string }[];
    endBefore: string | null;
    endAfter: string | null;
    newWarnings: string[];
};

export type Holiday = { day: string; name: string };
export type Settings = { company: string; holidays: Holiday[]; mayChange: boolean };
export type TypedFrame = { company: string; goal: string; projectStart: string | null };
export type TypedAgreement = { kind: string; customer: string; date: string; channel: string };
export type Colleague = { user: string; name: string };

/** What the panel asks of the server. Every change answers with the fresh plan. */
export type PlanApi = {
    load(signal?: AbortSignal): Promise<Plan>;
    add(task: TypedTask): Promise<Plan>;
    change(task: Task, typed: TypedTask): Promise<Plan>;
    tick(task: Task, done: boolean): Promise<Plan>;
    remove(task: Task): Promise<Plan>;
    move(revision: number, move: Move): Promise<Plan>;
    preview(revision: number, move: Move): Promise<Preview>;
    undo(edit: number): Promise<Plan>;
    template(revision: number, steps: string[]): Promise<Plan>;
    frame(revision: number, frame: TypedFrame): Promise<Plan>;
    agree(revision: number, agreement: TypedAgreement): Promise<Plan>;
    mistake(agreement: number, reason: string): Promise<Plan>;
    colleagues(text: string, signal: AbortSignal): Promise<Colleague[]>;
    settings(signal?: AbortSignal): Promise<Settings>;
    shape(next: Omit<Settings, 'mayChange'>, seen: Settings): Promise<Settings>;
    /** Addresses of what can be taken along. */
    links: { print: string; csv: string; calendar: string; ourCalendar: string; theirCalendar: string };
};

/** The REST calls about the plan of one deal. */
export function planApi(deal: string): PlanApi {
    const plan = pathOf`/deals/${deal}/plan`;
    const post = <T>(path: string, body: unknown): Promise<T> => ask(`${plan}${path}`, { method: 'POST', body });
    const put = <T>(path: string, body: unknown): Promise<T> => ask(`${plan}${path}`, { method: 'PUT', body });
    const file = restUrl(pathOf`/deals/${deal}/plan`);
    return {
        load: (signal) => ask(plan, signal ? { signal } : {}),
        add: (task) => post('/tasks', task),
        change: (task, typed) => put(`/tasks/${task.id}`, { ...typed, revision: task.revision }),
        tick: (task, done) => post(`/tasks/${task.id}/${done ? 'tick' : 'untick'}`, { revision: task.revision }),
        remove: (task) => ask(`${plan}/tasks/${task.id}?revision=${task.revision}`, { method: 'DELETE' }),
        move: (revision, move) => post('/moves', { revision, ...move }),
        preview: (revision, move) => post('/moves/preview', { revision, ...move }),
        undo: (edit) => post('/undo', { edit }),
        template: (revision, steps) => post('/template', { revision, steps }),
        frame: (revision, frame) => put('/frame', { revision, ...frame }),
        agree: (revision, agreement) => post('/agreements', { revision, ...agreement }),
        mistake: (agreement, reason) => post(`/agreements/${agreement}/mistake`, { reason }),
        colleagues: (text, signal) => ask(`${plan}/owners?query=${encodeURIComponent(text)}`, { signal }),
        settings: (signal) => ask(`${plan}/settings`, signal ? { signal } : {}),
        shape: (next, seen) => put('/settings', { ...next, seenCompany: seen.company, seenHolidays: seen.holidays }),
        links: {
            print: pageUrl(pathOf`/secure/PipewrightPlan!default.jspa?deal=${deal}`),
            csv: `${file}.csv`,
            calendar: `${file}.ics`,
            ourCalendar: `${file}.ics?side=ours`,
            theirCalendar: `${file}.ics?side=customers`
        }
    };
}
