import { Radios } from '../../shared/ui/checks';
import { Form, type Values } from '../../shared/ui/Form';
import { DateInput, Select, TextInput } from '../../shared/ui/inputs';
import type { Desk } from './ClosePlanPanel';
import type { Agreement } from './plan-api';
import { agreementSentence } from './words';

/** That the customer was shown the plan, or agreed to it; nothing is chosen beforehand. */
export function AgreementForm({ desk: { plan, api, done }, close }: { desk: Desk; close: () => void }) {
    const save = async (values: Values) => {
        const fresh = await api.agree(plan.revision, {
            kind: values['kind'] ?? '',
            customer: values['customer'] ?? '',
            date: values['date'] ?? '',
            channel: values['channel'] ?? ''
        });
        done(fresh, AJS.I18n.getText('pipewright.closeplan.saved.agreement'));
    };
    return (
        <Form
            submit={AJS.I18n.getText('pipewright.closeplan.action.save')}
            draft={`plan.${plan.key}.agreement`}
            save={save}
            onCancel={close}
        >
            <Radios
                name="kind"
                legend={AJS.I18n.getText('pipewright.closeplan.agreement.kind')}
                choices={[
                    { value: 'proposed', label: AJS.I18n.getText('pipewright.closeplan.agreement.kind.proposed') },
                    { value: 'agreed', label: AJS.I18n.getText('pipewright.closeplan.agreement.kind.agreed') }
                ]}
                required
            />
            <TextInput
                name="customer"
                label={AJS.I18n.getText('pipewright.closeplan.agreement.customer')}
                maxLength={255}
                required
            />
            <DateInput
                name="date"
                label={AJS.I18n.getText('pipewright.closeplan.agreement.date')}
                value={plan.today}
                max={plan.today}
                required
            />
            <Select name="channel" label={AJS.I18n.getText('pipewright.closeplan.channel')} value="meeting" choices={channels()} />
        </Form>
    );
}

function channels() {
    return [
        { value: 'meeting', label: AJS.I18n.getText('pipewright.closeplan.channel.meeting') },
        { value: 'email', label: AJS.I18n.getText('pipewright.closeplan.channel.email') },
        { value: 'phone', label: AJS.I18n.getText('pipewright.closeplan.channel.phone') },
        { value: 'document', label: AJS.I18n.getText('pipewright.closeplan.channel.document') },
        { value: 'other', label: AJS.I18n.getText('pipewright.closeplan.channel.other') }
    ];
}

type MistakeProps = { desk: Desk; record: Agreement; close: () => void };

/** Why a record is a mistake; it stays, marked, and counts no more. */
export function MistakeForm({ desk: { api, done }, record, close }: MistakeProps) {
    const save = async (values: Values) => {
        const fresh = await api.mistake(record.id, values['reason'] ?? '');
        done(fresh, AJS.I18n.getText('pipewright.closeplan.saved.mistake'));
    };
    return (
        <Form submit={AJS.I18n.getText('pipewright.closeplan.action.mistake')} save={save} onCancel={close}>
            <p>{agreementSentence(record)}</p>
            <p>{AJS.I18n.getText('pipewright.closeplan.agreement.mistake-help')}</p>
            <TextInput
                name="reason"
                label={AJS.I18n.getText('pipewright.closeplan.agreement.mistake-reason')}
                maxLength={255}
                required
                wide
            />
        </Form>
    );
}
