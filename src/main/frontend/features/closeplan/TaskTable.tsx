import { useRef, useState } from 'preact/hooks';
import { Button } from '../../shared/ui/Button';
import type { Desk } from './ClosePlanPanel';
import type { Task } from './plan-api';
import { TaskRow } from './TaskRow';

type Props = { desk: Desk; chosen: readonly number[]; choose: (ids: readonly number[]) => void };

/** The tasks in time order, up to the contract and after it; what is done can be folded away. */
export function TaskTable({ desk, chosen, choose }: Props) {
    const { plan } = desk;
    const heading = useRef<HTMLHeadingElement>(null);
    const done = plan.tasks.filter((task) => task.state === 'done');
    const [showDone, setShowDone] = useState(done.length < plan.tasks.length ? done.length <= 3 : true);
    const shown = showDone ? plan.tasks : plan.tasks.filter((task) => task.state !== 'done');
    const open = plan.tasks.filter((task) => task.state !== 'done').map((task) => task.id);
    const all = open.length > 0 && open.every((id) => chosen.includes(id));
    const part = (after: boolean) => shown.filter((task) => task.afterContract === after);
    const toggle = (task: Task) =>
        choose(chosen.includes(task.id) ? chosen.filter((id) => id !== task.id) : [...chosen, task.id]);
    const row = (task: Task) => (
        <TaskRow
            key={task.id}
            desk={desk}
            task={task}
            chosen={chosen.includes(task.id)}
            toggle={() => toggle(task)}
            removed={() => heading.current?.focus()}
        />
    );

    return (
        <section class="pipewright-task-list">
            <div class="pipewright-plan-heading">
                <h3 ref={heading} tabIndex={-1}>
                    {AJS.I18n.getText('pipewright.closeplan.tasks')}
                </h3>
                <span class="pipewright-legend">
                    <span class="pipewright-legend-customer" aria-hidden="true" />
                    {AJS.I18n.getText('pipewright.closeplan.legend.customer', plan.sides.customers)}
                </span>
                {done.length > 0 && (
                    <Button look="link" aria-expanded={showDone} onClick={() => setShowDone(!showDone)}>
                        {showDone
                            ? AJS.I18n.getText('pipewright.closeplan.tasks.hide-done')
                            : AJS.I18n.getText('pipewright.closeplan.tasks.show-done', done.length)}
                    </Button>
                )}
            </div>
            {plan.mayEdit && open.length > 1 && (
                <label class="pipewright-choose-all">
                    <input type="checkbox" checked={all} onChange={() => choose(all ? [] : open)} />{' '}
                    {AJS.I18n.getText('pipewright.closeplan.tasks.choose-all', open.length)}
                </label>
            )}
            <ul class="pipewright-tasks">{part(false).map(row)}</ul>
            {part(true).length > 0 && (
                <>
                    <h4>{AJS.I18n.getText('pipewright.closeplan.field.after-contract')}</h4>
                    <ul class="pipewright-tasks">{part(true).map(row)}</ul>
                </>
            )}
        </section>
    );
}
