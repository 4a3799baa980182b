import { useState } from 'preact/hooks';
import { Dialog } from '../../../shared/ui/Dialog';
import { Form } from '../../../shared/ui/Form';
import { DateInput, Select, TextArea, TextInput } from '../../../shared/ui/inputs';
import { AmountInput } from '../../../shared/ui/NumberInput';
import type { End, Way } from './end-api';
import { OpenTasks } from './OpenTasks';

type Props = {
    end: End;
    way: Way;
    close: () => void;
    save: (typed: Readonly<Record<string, string>>) => Promise<void>;
};

const LONGEST_NAME = 255;
const LONGEST_TEXT = 2000;

/** What Jira needs to know before a deal ends or its end is taken back. The server says what is missing; typed text is kept as a draft. */
export function EndDialog({ end, way, close, save }: Props) {
    return (
        <Dialog title={AJS.I18n.getText('pipewright.deal.end.dialog', way.name, end.summary)} onClose={close}>
            <Form submit={way.name} save={save} onCancel={close} draft={`end-${end.key}-${way.key}`} class="pipewright-end-form">
                {way.kind === 'win' && <WinFields end={end} />}
                {way.kind === 'lose' && <LoseFields end={end} />}
                {way.kind === 'park' && <ParkFields end={end} />}
                {way.kind === 'undo' && <UndoFields way={way} />}
            </Form>
        </Dialog>
    );
}

function WinFields({ end }: { end: End }) {
    return (
        <>
            <OpenTasks tasks={end.openTasks} />
            <AmountInput
                name="amount"
                label={AJS.I18n.getText('pipewright.deal.end.amount')}
                value={end.amount ?? ''}
                currency={end.currency ?? ''}
                required
            />
            <DateInput
                name="orderDate"
                label={AJS.I18n.getText('pipewright.deal.end.order-date')}
                value={end.today}
                max={end.today}
                required
            />
            <TextArea
                name="winReason"
                label={AJS.I18n.getText('pipewright.deal.end.win-reason')}
                help={AJS.I18n.getText('pipewright.deal.end.win-reason.help')}
                maxLength={LONGEST_TEXT}
                required
            />
        </>
    );
}

function LoseFields({ end }: { end: End }) {
    const [reason, setReason] = useState('');
    const needsName = end.lossReasons.some((one) => one.id === reason && one.competitor);
    return (
        <>
            <Select
                name="lossReason"
                label={AJS.I18n.getText('pipewright.deal.end.loss-reason')}
                choices={[
                    { value: '', label: AJS.I18n.getText('pipewright.deal.end.choose') },
                    ...end.lossReasons.map((one) => ({ value: one.id, label: one.name }))
                ]}
                onChoose={setReason}
                required
            />
            <TextInput
                name="competitor"
                label={AJS.I18n.getText('pipewright.deal.end.competitor')}
                help={AJS.I18n.getText('pipewright.deal.end.competitor.help')}
                maxLength={LONGEST_NAME}
                required={needsName}
                wide
            />
            <TextArea
                name="lossNote"
                label={AJS.I18n.getText('pipewright.deal.end.loss-note')}
                help={AJS.I18n.getText('pipewright.deal.end.loss-note.help')}
                maxLength={LONGEST_TEXT}
            />
        </>
    );
}

function ParkFields({ end }: { end: End }) {
    return (
        <DateInput
            name="revisitDate"
            label={AJS.I18n.getText('pipewright.deal.end.revisit-date')}
            help={AJS.I18n.getText('pipewright.deal.end.revisit-date.help')}
            min={end.today}
            required
        />
    );
}

function UndoFields({ way }: { way: Way }) {
    return (
        <>
            <p>{AJS.I18n.getText('pipewright.deal.end.undo.meaning', way.toName)}</p>
            <TextArea
                name="undoReason"
                label={AJS.I18n.getText('pipewright.deal.end.undo-reason')}
                maxLength={LONGEST_TEXT}
                required
            />
        </>
    );
}
