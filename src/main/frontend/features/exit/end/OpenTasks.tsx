import { day } from '../../../shared/format/day';
import { Message } from '../../../shared/ui/Message';
import type { OpenTask } from './end-api';

/** What is still to be done by the close plan: to be known before winning, and no reason not to win. */
export function OpenTasks({ tasks }: { tasks: readonly OpenTask[] }) {
    if (tasks.length === 0) {
        return null;
    }
    return (
        <Message kind="info">
            <p>{AJS.I18n.getText('pipewright.deal.end.open-tasks', tasks.length)}</p>
            <ul class="pipewright-end-tasks">
                {tasks.map((task, at) => (
                    <li key={at}>{sentence(task)}</li>
                ))}
            </ul>
        </Message>
    );
}

function sentence(task: OpenTask): string {
    if (!task.due) {
        return AJS.I18n.getText('pipewright.deal.end.task', task.title, task.sideName);
    }
    return task.overdue
        ? AJS.I18n.getText('pipewright.deal.end.task-overdue', task.title, task.sideName, day(task.due))
        : AJS.I18n.getText('pipewright.deal.end.task-due', task.title, task.sideName, day(task.due));
}
