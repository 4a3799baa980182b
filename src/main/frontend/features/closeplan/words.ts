import { day } from '../../shared/format/day';
import type { Agreement, Plan, Task } from './plan-api';

/** How many working days a task can slip, in words. */
export function slackSentence(slack: number): string {
    switch (slack) {
        case 0:
            return AJS.I18n.getText('pipewright.closeplan.slack.none');
        case 1:
            return AJS.I18n.getText('pipewright.closeplan.slack.one');
        case -1:
            return AJS.I18n.getText('pipewright.closeplan.slack.late-one');
        default:
            return slack < 0
                ? AJS.I18n.getText('pipewright.closeplan.slack.late', -slack)
                : AJS.I18n.getText('pipewright.closeplan.slack', slack);
    }
}

/** Whether the plan was proposed or agreed, by whom, when and how. */
export function agreementSentence(record: Agreement): string {
    return record.kind === 'agreed'
        ? AJS.I18n.getText('pipewright.closeplan.agreement.agreed', record.customer, day(record.date), record.channelName)
        : AJS.I18n.getText('pipewright.closeplan.agreement.proposed', record.customer, day(record.date), record.channelName);
}

export function stateName(state: Task['state']): string {
    switch (state) {
        case 'done':
            return AJS.I18n.getText('pipewright.closeplan.state.done');
        case 'overdue':
            return AJS.I18n.getText('pipewright.closeplan.state.overdue');
        default:
            return AJS.I18n.getText('pipewright.closeplan.state.open');
    }
}

/** The tasks with these ids, in the order of the plan. */
export function tasksOf(plan: Plan, ids: readonly number[]): Task[] {
    return plan.tasks.filter((task) => ids.includes(task.id));
}

/** The tasks that wait for this one directly. */
export function waitersOf(plan: Plan, task: Task): Task[] {
    return plan.tasks.filter((other) => other.state !== 'done' && other.waitsFor.includes(task.id));
}

/** How the task stands, as it is sent when it is changed. */
export function typedOf(task: Task) {
    return {
        title: task.title,
        side: task.side,
        targetDate: task.targetDate,
        owner: task.owner?.user ?? task.owner?.name ?? '',
        note: task.note,
        afterContract: task.afterContract,
        waitsFor: task.waitsFor,
        workDays: task.workDays
    };
}
