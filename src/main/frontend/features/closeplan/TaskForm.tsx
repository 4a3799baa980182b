import { useState } from 'preact/hooks';
import { day } from '../../shared/format/day';
import { Checkbox, Radios } from '../../shared/ui/checks';
import { Form, type Values } from '../../shared/ui/Form';
import { DateInput, TextArea, TextInput } from '../../shared/ui/inputs';
import { among, ManyPicker } from '../../shared/ui/jira-pickers';
import { type Pick, Picker } from '../../shared/ui/Picker';
import type { Desk } from './ClosePlanPanel';
import type { Side, Task, TypedTask } from './plan-api';
import { tasksOf } from './words';

type Props = { desk: Desk; task?: Task | undefined; close: () => void };

/** A new task, or everything that a task says. One that somebody deleted meanwhile is added again. */
export function TaskForm({ desk, task, close }: Props) {
    const { plan, api, done } = desk;
    const [side, setSide] = useState<Side | undefined>(task?.side);
    const save = async (values: Values) => {
        const typed = typedFrom(values);
        const now = task && plan.tasks.find((one) => one.id === task.id);
        const fresh = now ? await api.change(now, typed) : await api.add(typed);
        done(
            fresh,
            now
                ? AJS.I18n.getText('pipewright.closeplan.saved.changed', typed.title)
                : AJS.I18n.getText('pipewright.closeplan.saved.added', typed.title)
        );
    };
    return (
        <Form
            submit={AJS.I18n.getText('pipewright.closeplan.action.save')}
            draft={`plan.${plan.key}.${task?.id ?? 'new'}`}
            save={save}
            onCancel={close}
        >
            <TextInput
                name="title"
                label={AJS.I18n.getText('pipewright.closeplan.field.title')}
                help={AJS.I18n.getText('pipewright.closeplan.field.title-help')}
                value={task?.title ?? ''}
                maxLength={255}
                required
                wide
            />
            <Radios
                name="side"
                legend={AJS.I18n.getText('pipewright.closeplan.field.side')}
                value={task?.side}
                choices={sides(desk)}
                required
                onChoose={(chosen) => setSide(chosen as Side)}
            />
            <DateInput
                name="targetDate"
                label={AJS.I18n.getText('pipewright.closeplan.field.date')}
                value={task?.targetDate ?? ''}
                required
            />
            <OwnerField desk={desk} task={task} side={side} />
            <WaitsFor desk={desk} task={task} />
            <Checkbox
                name="afterContract"
                label={AJS.I18n.getText('pipewright.closeplan.field.after-contract')}
                help={AJS.I18n.getText('pipewright.closeplan.field.after-contract-help')}
                checked={task?.afterContract ?? false}
            />
            <TextArea
                name="note"
                label={AJS.I18n.getText('pipewright.closeplan.field.note')}
                help={AJS.I18n.getText('pipewright.closeplan.field.note-help')}
                value={task?.note ?? ''}
                maxLength={10000}
            />
        </Form>
    );
}

function sides({ plan }: Desk) {
    return [
        { value: 'ours', label: plan.sides.ours },
        { value: 'customers', label: plan.sides.customers },
        { value: 'both', label: plan.sides.both }
    ];
}

/** Our tasks are seen to by a user, who is picked; those of the customer by somebody who is named. */
function OwnerField({ desk, task, side }: { desk: Desk; task: Task | undefined; side: Side | undefined }) {
    const label = AJS.I18n.getText('pipewright.closeplan.field.owner');
    const owner = task?.owner;
    if (side === 'ours') {
        const search = async (text: string, signal: AbortSignal): Promise<readonly Pick[]> =>
            (await desk.api.colleagues(text, signal)).map((one) => ({ value: one.user, label: one.name, picture: '' }));
        return (
            <Picker
                key="ours"
                name="owner"
                label={label}
                search={search}
                picked={owner?.user ? { value: owner.user, label: owner.name } : undefined}
            />
        );
    }
    return (
        <TextInput
            key="theirs"
            name="owner"
            label={label}
            help={AJS.I18n.getText('pipewright.closeplan.field.owner-help')}
            value={owner && (owner.user === null || side === 'both') ? (owner.user ?? owner.name) : ''}
            maxLength={255}
        />
    );
}

function WaitsFor({ desk: { plan }, task }: { desk: Desk; task: Task | undefined }) {
    const others = plan.tasks.filter((other) => other.id !== task?.id && (other.state !== 'done' || task?.waitsFor.includes(other.id)));
    if (others.length === 0) {
        return null;
    }
    return (
        <>
            <ManyPicker
                name="waitsFor"
                label={AJS.I18n.getText('pipewright.closeplan.field.waits-for')}
                help={AJS.I18n.getText('pipewright.closeplan.field.waits-for-help')}
                picked={tasksOf(plan, task?.waitsFor ?? []).map(pick)}
                search={among(others.map(pick))}
            />
            <TextInput
                name="workDays"
                label={AJS.I18n.getText('pipewright.closeplan.field.work-days')}
                help={AJS.I18n.getText('pipewright.closeplan.field.work-days-help')}
                value={String(task?.workDays ?? 1)}
                inputMode="numeric"
                maxLength={3}
            />
        </>
    );
}

function pick(task: Task): Pick {
    return { value: String(task.id), label: `${task.title} (${day(task.targetDate)})` };
}

/** The values of the form as the server takes them; a number that is none is the server's to refuse. */
export function typedFrom(values: Values): TypedTask {
    return {
        title: values['title'] ?? '',
        side: (values['side'] ?? '') as Side,
        targetDate: values['targetDate'] ?? '',
        owner: values['owner'] ?? '',
        note: values['note'] ?? '',
        afterContract: values['afterContract'] === 'true',
        waitsFor: (values['waitsFor'] ?? '').split(',').filter(Boolean).map(Number),
        workDays: wholeNumber(values['workDays'] ?? '1')
    };
}

/** A number as it was typed, 0 for what is none: the server says what it wants. */
export function wholeNumber(text: string): number {
    return /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : 0;
}
