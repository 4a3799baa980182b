import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Problem, problemOf } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Form, type Values } from '../../shared/ui/Form';
import { DateInput, TextInput } from '../../shared/ui/inputs';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import type { Fields, Item, Reason, Task, WorkApi } from './work-api';

type Props = { item: Item; reason: Reason; fields: Fields; api: WorkApi; done: (sentence: string) => void };

const LONGEST_STEP = 255;

/** What can be done about an item without leaving the list. Inputs are named as Jira names the fields, so that its errors find them. */
export function Actions({ item, reason, fields, api, done }: Props) {
    const { key } = item.card;
    if (item.task !== null) {
        return <Tick deal={key} task={item.task} api={api} done={done} />;
    }
    if (reason === 'close-date-passed') {
        return (
            fields.closeDate && (
                <ChangeInPlace
                    deal={key}
                    button={AJS.I18n.getText('pipewright.work.close-date.set')}
                    label={AJS.I18n.getText('pipewright.work.close-date.label', key)}
                    saved={AJS.I18n.getText('pipewright.work.close-date.saved', key)}
                    {...{ api, done }}
                >
                    <DateInput name={fields.closeDate} label={AJS.I18n.getText('pipewright.work.close-date.when')} required />
                </ChangeInPlace>
            )
        );
    }
    return (
        fields.nextStep && (
            <ChangeInPlace
                deal={key}
                button={AJS.I18n.getText('pipewright.work.next-step.set')}
                label={AJS.I18n.getText('pipewright.work.next-step.label', key)}
                saved={AJS.I18n.getText('pipewright.work.next-step.saved', key)}
                {...{ api, done }}
            >
                <TextInput
                    name={fields.nextStep}
                    label={AJS.I18n.getText('pipewright.work.next-step.what')}
                    maxLength={LONGEST_STEP}
                    required
                    wide
                />
                {fields.nextStepDate && (
                    <DateInput name={fields.nextStepDate} label={AJS.I18n.getText('pipewright.work.next-step.when')} required />
                )}
            </ChangeInPlace>
        )
    );
}

type ChangeProps = {
    deal: string;
    button: string;
    label: string;
    saved: string;
    api: WorkApi;
    done: (sentence: string) => void;
    children: ComponentChildren;
};

function ChangeInPlace({ deal, button, label, saved, api, done, children }: ChangeProps) {
    const [open, setOpen] = useState(false);
    if (!open) {
        return (
            <Button onClick={() => setOpen(true)} aria-label={label}>
                {button}
            </Button>
        );
    }
    const save = async (values: Values) => {
        await api.change(deal, Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value === '' ? null : value])));
        setOpen(false);
        done(saved);
    };
    return (
        <Form
            label={label}
            submit={AJS.I18n.getText('pipewright.work.save')}
            save={save}
            onCancel={() => setOpen(false)}
            draft={`work-${deal}-${button}`}
        >
            {children}
        </Form>
    );
}

function Tick({ deal, task, api, done }: { deal: string; task: Task; api: WorkApi; done: Props['done'] }) {
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<Problem>();
    const tick = async () => {
        setBusy(true);
        setProblem(undefined);
        try {
            await api.tick(deal, task);
            done(AJS.I18n.getText('pipewright.work.ticked', task.title));
        } catch (cause) {
            setProblem(problemOf(cause));
        }
        setBusy(false);
    };
    return (
        <div>
            <Button busy={busy} onClick={tick} aria-label={AJS.I18n.getText('pipewright.work.tick.label', task.title, deal)}>
                {AJS.I18n.getText('pipewright.work.tick')}
            </Button>
            {problem && <ProblemMessage problem={problem} />}
        </div>
    );
}
