import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { day } from '../../shared/format/day';
import { Button } from '../../shared/ui/Button';
import { Form, type Values } from '../../shared/ui/Form';
import { DateInput, TextInput } from '../../shared/ui/inputs';
import type { Desk } from './ClosePlanPanel';
import type { Plan, Preview, Task } from './plan-api';
import { typedOf, waitersOf } from './words';

type Props = { desk: Desk; task: Task; close: () => void };

/** The title in a field of its own. */
export function InlineTitle({ desk, task, close }: Props) {
    const save = async (values: Values) => {
        const fresh = await desk.api.change(task, { ...typedOf(task), title: values['title'] ?? '' });
        close();
        desk.done(fresh, saved(task));
    };
    return (
        <Focused>
            <Form
                class="pipewright-inline"
                submit={AJS.I18n.getText('pipewright.closeplan.action.save')}
                draft={draftOf(desk.plan, task, 'title')}
                save={save}
                onCancel={close}
            >
                <TextInput
                    name="title"
                    label={AJS.I18n.getText('pipewright.closeplan.field.title')}
                    value={task.title}
                    maxLength={255}
                    wide
                />
            </Form>
        </Focused>
    );
}

/** The date in a field of its own. When others wait for the task, it is said first what a later day moves. */
export function InlineDate({ desk, task, close }: Props) {
    const [slip, setSlip] = useState<{ date: string; preview: Preview }>();
    const alone = async (date: string) => {
        const fresh = await desk.api.change(task, { ...typedOf(task), targetDate: date });
        close();
        desk.done(fresh, saved(task));
    };
    const save = async (values: Values) => {
        const date = values['targetDate'] ?? '';
        if (date > task.targetDate && waitersOf(desk.plan, task).length > 0) {
            const preview = await desk.api.preview(desk.plan.revision, { kind: 'slip', task: task.id, date });
            if (preview.moved.length > 1) {
                setSlip({ date, preview });
                return;
            }
        }
        await alone(date);
    };
    const together = async (date: string) => {
        const fresh = await desk.api.move(desk.plan.revision, { kind: 'slip', task: task.id, date });
        close();
        desk.done(fresh, AJS.I18n.getText('pipewright.closeplan.saved.moved', slip?.preview.moved.length ?? 1));
    };
    return slip ? (
        <SlipQuestion
            preview={slip.preview}
            task={task}
            together={() => together(slip.date)}
            alone={() => alone(slip.date)}
            back={() => setSlip(undefined)}
        />
    ) : (
        <Focused>
            <Form
                class="pipewright-inline"
                submit={AJS.I18n.getText('pipewright.closeplan.action.save')}
                draft={draftOf(desk.plan, task, 'date')}
                save={save}
                onCancel={close}
            >
                <DateInput name="targetDate" label={AJS.I18n.getText('pipewright.closeplan.field.date')} value={task.targetDate} />
            </Form>
        </Focused>
    );
}

type SlipProps = { preview: Preview; task: Task; together: () => Promise<void>; alone: () => Promise<void>; back: () => void };

function SlipQuestion({ preview, task, together, alone, back }: SlipProps) {
    return (
        <Focused>
            <Form
                class="pipewright-slip"
                submit={AJS.I18n.getText('pipewright.closeplan.slip.together', preview.moved.length)}
                save={together}
                onCancel={back}
                actions={
                    <Button onClick={() => void alone()}>{AJS.I18n.getText('pipewright.closeplan.slip.alone')}</Button>
                }
            >
                <p>{AJS.I18n.getText('pipewright.closeplan.slip.moves', task.title)}</p>
                <MovedList preview={preview} />
            </Form>
        </Focused>
    );
}

/** From which day to which each task moves, when the plan would then end, and what would endanger it. */
export function MovedList({ preview }: { preview: Preview }) {
    return (
        <div class="pipewright-moved">
            <ul>
                {preview.moved.map((moved) => (
                    <li key={moved.task}>
                        {moved.title}: {day(moved.from)} → {day(moved.to)}
                    </li>
                ))}
            </ul>
            {preview.endAfter && preview.endBefore !== preview.endAfter && (
                <p>{AJS.I18n.getText('pipewright.closeplan.move.end', day(preview.endBefore ?? ''), day(preview.endAfter))}</p>
            )}
            {preview.newWarnings.length > 0 && (
                <ul class="pipewright-warnings">
                    {preview.newWarnings.map((warning) => (
                        <li key={warning} class="pipewright-warning">
                            <span aria-hidden="true">⚠ </span>
                            {warning}
                        </li>
                    ))}
                </ul>
            )}
        </div>
    );
}

/** Moves the focus to the first field, or the first button, of what has just been opened. */
function Focused({ children }: { children: ComponentChildren }) {
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => place.current?.querySelector<HTMLElement>('input:not([type="hidden"]), button')?.focus(), []);
    return <div ref={place}>{children}</div>;
}

function draftOf(plan: Plan, task: Task, field: string): string {
    return `plan.${plan.key}.${task.id}.${field}`;
}

function saved(task: Task): string {
    return AJS.I18n.getText('pipewright.closeplan.saved.changed', task.title);
}
