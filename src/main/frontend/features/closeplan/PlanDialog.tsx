import type { ComponentChildren } from 'preact';
import { Dialog } from '../../shared/ui/Dialog';
import { AgreementForm, MistakeForm } from './AgreementForms';
import type { Desk } from './ClosePlanPanel';
import { FrameForm } from './FrameForm';
import { MoveForm } from './MoveForm';
import type { Agreement, Task } from './plan-api';
import { SettingsForm } from './SettingsForm';
import { TaskForm } from './TaskForm';
import { TemplateForm } from './TemplateForm';

/** Which form is open, and about what. */
export type Open =
    | { form: 'task'; task?: Task }
    | { form: 'move' }
    | { form: 'template' }
    | { form: 'frame' }
    | { form: 'agree' }
    | { form: 'mistake'; record: Agreement }
    | { form: 'settings' };

type Props = { desk: Desk; open: Open; chosen: readonly number[]; close: () => void };

/** The form that is open, in a dialog. The form itself asks before it throws away what was typed. */
export function PlanDialog({ desk, open, chosen, close }: Props) {
    const [title, form] = shown(desk, open, chosen, close);
    return (
        <Dialog title={title} onClose={close}>
            {form}
        </Dialog>
    );
}

function shown(desk: Desk, open: Open, chosen: readonly number[], close: () => void): [string, ComponentChildren] {
    switch (open.form) {
        case 'task':
            return [
                open.task
                    ? AJS.I18n.getText('pipewright.closeplan.action.edit-task', open.task.title)
                    : AJS.I18n.getText('pipewright.closeplan.action.add'),
                <TaskForm desk={desk} task={open.task} close={close} />
            ];
        case 'move':
            return [AJS.I18n.getText('pipewright.closeplan.move.title'), <MoveForm desk={desk} chosen={chosen} close={close} />];
        case 'template':
            return [AJS.I18n.getText('pipewright.closeplan.template.title'), <TemplateForm desk={desk} close={close} />];
        case 'frame':
            return [AJS.I18n.getText('pipewright.closeplan.action.frame'), <FrameForm desk={desk} close={close} />];
        case 'agree':
            return [AJS.I18n.getText('pipewright.closeplan.action.agree'), <AgreementForm desk={desk} close={close} />];
        case 'mistake':
            return [
                AJS.I18n.getText('pipewright.closeplan.action.mistake'),
                <MistakeForm desk={desk} record={open.record} close={close} />
            ];
        default:
            return [AJS.I18n.getText('pipewright.closeplan.action.settings'), <SettingsForm desk={desk} close={close} />];
    }
}
