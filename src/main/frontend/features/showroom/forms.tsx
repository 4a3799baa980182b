import { useEffect, useRef } from 'preact/hooks';
import { Checkbox, Radios } from '../../shared/ui/checks';
import { Form } from '../../shared/ui/Form';
import { DateInput, Select, TextArea, TextInput } from '../../shared/ui/inputs';
import { Picker } from '../../shared/ui/Picker';
import { HOSTILE, wrongFields } from './samples';

/** The same form as it is opened, and as a refusal leaves it. */
export function FormStates() {
    return (
        <div class="pipewright-showroom-beside">
            <SampleForm label="Form" save={async () => undefined} />
            <Refused />
        </div>
    );
}

function Refused() {
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => place.current?.querySelector('form')?.requestSubmit(), []);
    return (
        <div ref={place}>
            <SampleForm label="Form, refused" save={() => Promise.reject(wrongFields())} />
        </div>
    );
}

function SampleForm({ label, save }: { label: string; save: () => Promise<unknown> }) {
    const choices = [
        { value: 'won', label: AJS.I18n.getText('pipewright.setup.resolution.won.name') },
        { value: 'lost', label: AJS.I18n.getText('pipewright.setup.resolution.lost.name') }
    ];
    return (
        <Form label={label} submit={AJS.I18n.getText('pipewright.money.rates.add')} save={save} onCancel={() => undefined}>
            <TextInput
                name="text"
                label={AJS.I18n.getText('pipewright.setup.field.amount.name')}
                help={AJS.I18n.getText('pipewright.setup.field.amount.description')}
                value={HOSTILE}
                required
            />
            <TextArea name="area" label={AJS.I18n.getText('pipewright.setup.field.next-step.name')} value={HOSTILE} />
            <DateInput name="day" label={AJS.I18n.getText('pipewright.setup.field.close-date.name')} value="2026-05-12" />
            <Select name="choice" label={AJS.I18n.getText('pipewright.setup.field.category.name')} choices={choices} value="lost" />
            <Radios
                name="radio"
                legend={AJS.I18n.getText('pipewright.setup.field.loss-reason.name')}
                choices={choices}
                value="won"
                required
            />
            <Checkbox
                name="check"
                label={AJS.I18n.getText('pipewright.setup.field.probability.name')}
                help={AJS.I18n.getText('pipewright.setup.field.probability.description')}
                checked
            />
            <Picker
                name="person"
                label="Picker"
                picked={{ value: 'rep1', label: '김영업' }}
                search={async () => [
                    { value: 'rep1', label: '김영업' },
                    { value: 'rep2', label: HOSTILE }
                ]}
            />
        </Form>
    );
}
