import { moment } from '../../shared/format/day';
import { Button } from '../../shared/ui/Button';
import { Lozenge } from '../../shared/ui/marks';
import type { Desk } from './ClosePlanPanel';
import type { Agreement } from './plan-api';
import { agreementSentence } from './words';

/** Whether the customer agreed, what has changed since from what to what, and every record that was made. */
export function AgreementView({ desk }: { desk: Desk }) {
    const { agreement, tasks } = desk.plan;
    if (tasks.length === 0 && agreement.history.length === 0) {
        return null;
    }
    return (
        <section class={`pipewright-agreement is-${agreement.state}`}>
            <h3>{AJS.I18n.getText('pipewright.closeplan.agreement')}</h3>
            <p>
                {agreement.latest ? agreementSentence(agreement.latest) : AJS.I18n.getText('pipewright.closeplan.agreement.none')}{' '}
                {agreement.state === 'changed' && (
                    <Lozenge tone="warning">{AJS.I18n.getText('pipewright.closeplan.agreement.changed')}</Lozenge>
                )}
            </p>
            {desk.plan.mayEdit && tasks.length > 0 && (
                <Button onClick={() => desk.open({ form: 'agree' })}>{AJS.I18n.getText('pipewright.closeplan.action.agree')}</Button>
            )}
            {agreement.changes.length > 0 && (
                <>
                    <p>{AJS.I18n.getText('pipewright.closeplan.agreement.changes')}</p>
                    <ul>
                        {agreement.changes.map((change) => (
                            <li key={change}>{change}</li>
                        ))}
                    </ul>
                </>
            )}
            {agreement.history.length > 0 && (
                <details>
                    <summary>{AJS.I18n.getText('pipewright.closeplan.agreement.history')}</summary>
                    <ul>
                        {agreement.history.map((record) => (
                            <RecordItem key={record.id} desk={desk} record={record} />
                        ))}
                    </ul>
                </details>
            )}
        </section>
    );
}

function RecordItem({ desk, record }: { desk: Desk; record: Agreement }) {
    const { mistake } = record;
    return (
        <li>
            {mistake ? <s>{agreementSentence(record)}</s> : agreementSentence(record)}{' '}
            <span class="pipewright-help">
                {AJS.I18n.getText('pipewright.closeplan.agreement.recorded', record.recorded.by, moment(record.recorded.at))}
            </span>{' '}
            {mistake && (
                <span>{AJS.I18n.getText('pipewright.closeplan.agreement.mistake', mistake.by, moment(mistake.at), mistake.reason)}</span>
            )}
            {!mistake && desk.plan.mayEdit && (
                <Button look="link" onClick={() => desk.open({ form: 'mistake', record })}>
                    {AJS.I18n.getText('pipewright.closeplan.action.mistake')}
                </Button>
            )}
        </li>
    );
}
