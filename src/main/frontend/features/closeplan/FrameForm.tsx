import { Form, type Values } from '../../shared/ui/Form';
import { DateInput, TextInput } from '../../shared/ui/inputs';
import type { Desk } from './ClosePlanPanel';

/** What the plan is about: the customer's company, the goal, and the day on which the project starts. */
export function FrameForm({ desk: { plan, api, done }, close }: { desk: Desk; close: () => void }) {
    const save = async (values: Values) => {
        const fresh = await api.frame(plan.revision, {
            company: values['company'] ?? '',
            goal: values['goal'] ?? '',
            projectStart: values['projectStart'] || null
        });
        done(fresh, AJS.I18n.getText('pipewright.closeplan.saved.frame'));
    };
    return (
        <Form
            submit={AJS.I18n.getText('pipewright.closeplan.action.save')}
            draft={`plan.${plan.key}.frame`}
            save={save}
            onCancel={close}
        >
            <TextInput
                name="company"
                label={AJS.I18n.getText('pipewright.closeplan.field.company')}
                help={AJS.I18n.getText('pipewright.closeplan.field.company-help')}
                value={plan.frame.company}
                maxLength={100}
                wide
            />
            <TextInput
                name="goal"
                label={AJS.I18n.getText('pipewright.closeplan.field.goal')}
                help={AJS.I18n.getText('pipewright.closeplan.field.goal-help')}
                value={plan.frame.goal}
                maxLength={255}
                wide
            />
            <DateInput
                name="projectStart"
                label={AJS.I18n.getText('pipewright.closeplan.field.project-start')}
                help={AJS.I18n.getText('pipewright.closeplan.field.project-start-help')}
                value={plan.frame.projectStart ?? ''}
            />
        </Form>
    );
}
