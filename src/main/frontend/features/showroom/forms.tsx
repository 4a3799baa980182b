import { useEffect, useRef } from 'preact/hooks';
import { Problem } from '../../shared/api/problem';
import { Checkbox, Radios } from '../../shared/ui/checks';
import { CurrencyInput } from '../../shared/ui/CurrencyInput';
import { Form } from '../../shared/ui/Form';
import { among, ManyPicker } from '../../shared/ui/jira-pickers';
import { DateInput, Select, TextArea, TextInput } from '../../shared/ui/inputs';
import { AmountInput, PercentInput } from '../../shared/ui/NumberInput';
import { Picker } from '../../shared/ui/Picker';
import { useQuestion } from '../../shared/ui/use-question';
import { HOSTILE, wrongFields } from './samples';

const PEOPLE = [
    { value: 'rep1', label: '김영업' },
    { value: 'rep2', label: HOSTILE }
];

/** The same form as it is opened, and as a refusal leaves it. */
export function FormStates() {
    return (
        <div class="pipewright-showroom-beside">
            <SampleForm label="Form" save={async () => undefined} />
            <Refused />
            <Asked />
        </div>
    );
}

/** A form that the server asks back about. */
function Asked() {
    const place = useRef<HTMLDivElement>(null);
    const [question, confirmed] = useQuestion({
        question: AJS.I18n.getText('pipewright.money.rates.unusual'),
        yes: AJS.I18n.getText('pipewright.money.rates.unusual.yes')
    });
    useEffect(() => place.current?.querySelector('form')?.requestSubmit(), []);
    const ask = (sure: boolean) => (sure ? Promise.resolve() : Promise.reject(new Problem(428, [HOSTILE])));
    return (
        <div ref={place}>
            <Form label="Form, asked back" submit={AJS.I18n.getText('pipewright.money.rates.add')} save={() => confirmed(ask)}>
                <CurrencyInput name="currency" label={AJS.I18n.getText('pipewright.money.rates.currency')} required />
            </Form>
            {question}
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
            <AmountInput
                name="amount"
                label={AJS.I18n.getText('pipewright.setup.field.expected-revenue.name')}
                currency="KRW"
                value="120000000"
                understand={async () => ({ number: '120000000', shown: '120,000,000 KRW' })}
            />
            <CurrencyInput name="currency" label={AJS.I18n.getText('pipewright.money.rates.currency')} value="KRW" />
            <PercentInput
                name="percent"
                label={AJS.I18n.getText('pipewright.field.probability.type')}
                value="33.3"
                understand={() => Promise.reject(new Problem(400, [], { text: HOSTILE }))}
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
                search={async () => PEOPLE}
            />
            <ManyPicker name="people" label="ManyPicker" picked={PEOPLE} search={among(PEOPLE)} />
        </Form>
    );
}
