import type { Plan, Task } from './plan-api';

/** A task for tests; what matters is said by the test. */
export function aTask(own: Partial<Task> = {}): Task {
    return {
        id: 1,
        revision: 1,
        title: 'We send the contract',
        side: 'ours',
        targetDate: '2026-05-12',
        owner: null,
        note: '',
        afterContract: false,
        waitsFor: [],
        workDays: 1,
        slack: null,
        state: 'open',
        done: null,
        ...own
    };
}

/** A plan of Acme with Globex for tests, empty unless the test says otherwise. */
export function aPlan(own: Partial<Plan> = {}): Plan {
    const tasks = own.tasks ?? [];
    return {
        key: 'DEAL-1',
        revision: 1,
        mayEdit: true,
        today: '2026-05-04',
        closeDate: '2026-05-29',
        phase: 'running',
        frame: { company: 'Globex', goal: '', projectStart: null },
        sides: { ours: 'Acme', customers: 'Globex', both: 'Both sides' },
        progress: {
            done: 0,
            total: tasks.length,
            oursDone: 0,
            oursTotal: 1,
            customersDone: 0,
            customersTotal: 1,
            overdue: 0,
            complete: false,
            next: null,
            nextDate: null,
            end: null,
            lastAfterContract: null,
            longestGap: null
        },
        schedule: { contract: null, leastSlack: null, criticalPath: [] },
        tasks,
        warnings: [],
        agreement: { state: 'none', latest: null, changes: [], history: [] },
        template: { steps: [], notice: null },
        undo: null,
        notice: null,
        ...own
    };
}
