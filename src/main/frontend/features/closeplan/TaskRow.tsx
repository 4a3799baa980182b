import { useState } from 'preact/hooks';
import { day, moment } from '../../shared/format/day';
import { Button } from '../../shared/ui/Button';
import { Confirm } from '../../shared/ui/Confirm';
import { Lozenge } from '../../shared/ui/marks';
import { Menu } from '../../shared/ui/Menu';
import type { Desk } from './ClosePlanPanel';
import { InlineDate, InlineTitle } from './InlineEdit';
import type { Task } from './plan-api';
import { PlanWarnings } from './PlanWarnings';
import { slackSentence, stateName, tasksOf } from './words';

type Props = { desk: Desk; task: Task; chosen: boolean; toggle: () => void; removed: () => void };

/** One task: done or not, what, when, who, how far it can slip, and what is wrong with it. Title and date are edited in place. */
export function TaskRow({ desk, task, chosen, toggle, removed }: Props) {
    const { plan, api, act, busy } = desk;
    const [editing, setEditing] = useState<'title' | 'date' | 'delete'>();
    const done = task.state === 'done';
    const close = () => setEditing(undefined);
    const remove = async () => {
        await act(() => api.remove(task), AJS.I18n.getText('pipewright.closeplan.saved.deleted', task.title));
        removed();
    };

    return (
        <li class={`pipewright-task is-${task.side} is-${task.state}`} data-task={task.id}>
            <div class="pipewright-task-line">
                {plan.mayEdit && <Tick desk={desk} task={task} />}
                <div class="pipewright-task-what">
                    {editing === 'title' ? (
                        <InlineTitle desk={desk} task={task} close={close} />
                    ) : (
                        <Editable
                            text={task.title}
                            name={AJS.I18n.getText('pipewright.closeplan.action.edit-title', task.title)}
                            mayEdit={plan.mayEdit}
                            edit={() => setEditing('title')}
                        />
                    )}
                    <div class="pipewright-task-facts">
                        <Lozenge tone={task.side === 'ours' ? 'info' : 'customer'}>{plan.sides[task.side]}</Lozenge>
                        {task.owner && <span>{task.owner.name}</span>}
                        {task.slack !== null && <Slack slack={task.slack} critical={plan.schedule.criticalPath.includes(task.id)} />}
                        {task.waitsFor.length > 0 && <WaitsFor tasks={tasksOf(plan, task.waitsFor)} />}
                        {task.note && <span class="pipewright-task-note">{task.note}</span>}
                        {task.done && (
                            <span>{AJS.I18n.getText('pipewright.closeplan.done-by', moment(task.done.at), task.done.by)}</span>
                        )}
                    </div>
                </div>
                <div class="pipewright-task-when">
                    {editing === 'date' ? (
                        <InlineDate desk={desk} task={task} close={close} />
                    ) : (
                        <Editable
                            text={day(task.targetDate)}
                            name={AJS.I18n.getText('pipewright.closeplan.action.edit-date', task.title, day(task.targetDate))}
                            mayEdit={plan.mayEdit && !done}
                            edit={() => setEditing('date')}
                        />
                    )}
                    {task.state !== 'open' && <Lozenge tone={done ? 'good' : 'bad'}>{stateName(task.state)}</Lozenge>}
                </div>
                {plan.mayEdit && <TaskMenu desk={desk} task={task} chosen={chosen} toggle={toggle} remove={() => setEditing('delete')} />}
            </div>
            <PlanWarnings warnings={plan.warnings.filter((warning) => warning.task === task.id)} />
            {editing === 'delete' && (
                <Confirm
                    question={AJS.I18n.getText('pipewright.closeplan.action.delete-confirm', task.title)}
                    yes={AJS.I18n.getText('pipewright.closeplan.action.delete')}
                    busy={busy}
                    onYes={() => void remove()}
                    onNo={close}
                />
            )}
        </li>
    );
}

function Tick({ desk: { api, act, busy }, task }: { desk: Desk; task: Task }) {
    const done = task.state === 'done';
    return (
        <input
            type="checkbox"
            class="pipewright-tick"
            checked={done}
            aria-disabled={busy}
            aria-label={
                done
                    ? AJS.I18n.getText('pipewright.closeplan.action.untick-task', task.title)
                    : AJS.I18n.getText('pipewright.closeplan.action.tick-task', task.title)
            }
            onChange={(event) => {
                event.currentTarget.checked = done;
                void act(
                    () => api.tick(task, !done),
                    done
                        ? AJS.I18n.getText('pipewright.closeplan.saved.unticked', task.title)
                        : AJS.I18n.getText('pipewright.closeplan.saved.ticked', task.title)
                );
            }}
        />
    );
}

type EditableProps = { text: string; name: string; mayEdit: boolean; edit: () => void };

/** A text that becomes a field when it is pressed. */
function Editable({ text, name, mayEdit, edit }: EditableProps) {
    return mayEdit ? (
        <button type="button" class="pipewright-editable" aria-label={name} onClick={edit}>
            {text}
        </button>
    ) : (
        <span>{text}</span>
    );
}

function Slack({ slack, critical }: { slack: number; critical: boolean }) {
    return (
        <Lozenge tone={slack < 0 ? 'bad' : critical ? 'warning' : 'neutral'}>
            {critical ? AJS.I18n.getText('pipewright.closeplan.critical', slackSentence(slack)) : slackSentence(slack)}
        </Lozenge>
    );
}

function WaitsFor({ tasks }: { tasks: readonly Task[] }) {
    return <span>{AJS.I18n.getText('pipewright.closeplan.waits-for', tasks.map((task) => `“${task.title}”`).join(', '))}</span>;
}

type MenuProps = { desk: Desk; task: Task; chosen: boolean; toggle: () => void; remove: () => void };

function TaskMenu({ desk, task, chosen, toggle, remove }: MenuProps) {
    return (
        <div class="pipewright-task-actions">
            {task.state !== 'done' && (
                <input
                    type="checkbox"
                    class="pipewright-choose"
                    checked={chosen}
                    aria-label={AJS.I18n.getText('pipewright.closeplan.action.choose-task', task.title)}
                    onChange={toggle}
                />
            )}
            <Button
                look="link"
                aria-label={AJS.I18n.getText('pipewright.closeplan.action.edit-task', task.title)}
                onClick={() => desk.open({ form: 'task', task })}
            >
                {AJS.I18n.getText('pipewright.closeplan.action.edit')}
            </Button>
            <Menu
                look="link"
                label={AJS.I18n.getText('pipewright.closeplan.action.more')}
                items={[
                    {
                        key: 'delete',
                        label: AJS.I18n.getText('pipewright.closeplan.action.delete-task', task.title),
                        act: remove,
                        danger: true
                    }
                ]}
            />
        </div>
    );
}
