import { day } from '../../shared/format/day';
import { Button } from '../../shared/ui/Button';
import { Checkbox } from '../../shared/ui/checks';
import { Form, type Values } from '../../shared/ui/Form';
import { Message } from '../../shared/ui/Message';
import type { Desk } from './ClosePlanPanel';
import type { TemplateStep } from './plan-api';

/** The usual steps that the plan does not have yet, each with the day that it would get; those that are not needed are left out. */
export function TemplateForm({ desk, close }: { desk: Desk; close: () => void }) {
    const { plan, api, done, open } = desk;
    const { steps, notice } = plan.template;
    const dated = steps.some((step) => step.date !== null);
    const save = async (values: Values) => {
        const chosen = steps.map((step) => step.key).filter((key) => values[key] === 'true');
        done(await api.template(plan.revision, chosen), AJS.I18n.getText('pipewright.closeplan.saved.template', chosen.length));
    };
    if (!dated) {
        return (
            <>
                <p>{AJS.I18n.getText('pipewright.closeplan.template.no-date')}</p>
                <div class="pipewright-buttons">
                    <Button look="primary" onClick={() => open({ form: 'frame' })}>
                        {AJS.I18n.getText('pipewright.closeplan.action.frame')}
                    </Button>
                    <Button look="link" onClick={close}>
                        {AJS.I18n.getText('pipewright.common.cancel')}
                    </Button>
                </div>
            </>
        );
    }
    return (
        <Form submit={AJS.I18n.getText('pipewright.closeplan.template.apply')} save={save} onCancel={close}>
            <p>{AJS.I18n.getText('pipewright.closeplan.template.help')}</p>
            <p>{base(desk)}</p>
            {notice && <Message kind="warning">{notice}</Message>}
            {steps.map((step) => (
                <Checkbox key={step.key} name={step.key} label={labelOf(desk, step)} checked />
            ))}
        </Form>
    );
}

function base({ plan }: Desk): string {
    return plan.frame.projectStart
        ? AJS.I18n.getText('pipewright.closeplan.template.from-start', day(plan.frame.projectStart))
        : AJS.I18n.getText('pipewright.closeplan.template.from-close', day(plan.closeDate ?? ''));
}

function labelOf({ plan }: Desk, step: TemplateStep): string {
    return AJS.I18n.getText('pipewright.closeplan.template.step', step.title, plan.sides[step.side], day(step.date ?? ''));
}
