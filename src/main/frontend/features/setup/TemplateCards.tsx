import { useOwnId } from '@once';
import { useFieldError } from '../../shared/ui/form-state';
import type { Template } from './setup-api';

type Props = { templates: readonly Template[]; chosen: string | null };

/** The sales processes, each with what it is for and the path of its stages. */
export function TemplateCards({ templates, chosen }: Props) {
    const id = useOwnId('template');
    const error = useFieldError('template');
    return (
        <fieldset class="pipewright-field" {...(error ? { 'aria-describedby': `${id}-error` } : {})}>
            <legend>{AJS.I18n.getText('pipewright.setup.page.template')}</legend>
            <div class="pipewright-setup-cards">
                {templates.map((template) => (
                    <Card key={template.code} template={template} id={`${id}-${template.code}`} checked={template.code === chosen} />
                ))}
            </div>
            {error && (
                <div class="error pipewright-field-error" id={`${id}-error`}>
                    {error}
                </div>
            )}
        </fieldset>
    );
}

function Card({ template, id, checked }: { template: Template; id: string; checked: boolean }) {
    return (
        <div class="pipewright-setup-card">
            <input
                type="radio"
                class="radio"
                name="template"
                id={id}
                value={template.code}
                defaultChecked={checked}
                aria-describedby={`${id}-text`}
            />
            <label for={id}>{template.name}</label>
            <div id={`${id}-text`}>
                <p>{template.description}</p>
                <ol class="pipewright-setup-path">
                    {template.stages.map((stage) => (
                        <li key={stage.key} class={`pipewright-setup-stage pipewright-kind-${stage.kind}`}>
                            {stage.name}
                        </li>
                    ))}
                </ol>
            </div>
        </div>
    );
}
