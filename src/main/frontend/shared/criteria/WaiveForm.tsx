import { Form } from '../ui/Form';
import { TextArea } from '../ui/inputs';
import type { Criterion } from './criterion';

type Props = { criterion: Criterion; draft: string; save: (reason: string) => Promise<void>; onCancel: () => void };

/** Lets the deal pass without this criterion, for a reason that is kept for good. */
export function WaiveForm({ criterion, draft, save, onCancel }: Props) {
    return (
        <Form
            class="pipewright-waive-form"
            label={AJS.I18n.getText('pipewright.exit.panel.waive.form', criterion.title)}
            submit={AJS.I18n.getText('pipewright.exit.panel.waive.save')}
            draft={draft}
            save={({ reason = '' }) => save(reason)}
            onCancel={onCancel}
        >
            <p>{AJS.I18n.getText('pipewright.exit.waive.for-good')}</p>
            <TextArea name="reason" label={AJS.I18n.getText('pipewright.exit.panel.waive.reason')} maxLength={2000} rows={2} required />
        </Form>
    );
}
