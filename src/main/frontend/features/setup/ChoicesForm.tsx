import { useRef, useState } from 'preact/hooks';
import { Radios } from '../../shared/ui/checks';
import { Form, type Values } from '../../shared/ui/Form';
import { Select, TextInput } from '../../shared/ui/inputs';
import { Picker } from '../../shared/ui/Picker';
import { suggestedKey } from './project-key';
import type { Offers, Project, Request } from './setup-api';
import { TemplateCards } from './TemplateCards';

type Props = { offers: Offers; now: Request; preview: (request: Request) => Promise<void> };

/** What is chosen before anybody has chosen anything. */
export function firstChoices(offers: Offers): Request {
    return {
        projectId: null,
        projectKey: '',
        projectName: '',
        template: offers.templates[0]?.code ?? null,
        language: offers.language,
        reportingCurrency: offers.reportingCurrency
    };
}

/** The choices of a set-up; coming back from the preview finds them again. */
export function ChoicesForm({ offers, now, preview }: Props) {
    const [existing, setExisting] = useState(now.projectId !== null);
    return (
        <Form
            class="pipewright-setup-form"
            submit={AJS.I18n.getText('pipewright.setup.page.preview')}
            save={(values) => preview(requestOf(values))}
        >
            <Radios
                name="which"
                legend={AJS.I18n.getText('pipewright.setup.page.project')}
                value={existing ? 'existing' : 'new'}
                choices={[
                    { value: 'new', label: AJS.I18n.getText('pipewright.setup.page.project-new') },
                    { value: 'existing', label: AJS.I18n.getText('pipewright.setup.page.project-existing') }
                ]}
                onChoose={(which) => setExisting(which === 'existing')}
            />
            {existing ? <ExistingProject projects={offers.projects} now={now} /> : <NewProject projects={offers.projects} now={now} />}
            <TemplateCards templates={offers.templates} chosen={now.template} />
            <Select
                name="language"
                label={AJS.I18n.getText('pipewright.setup.page.language')}
                help={AJS.I18n.getText('pipewright.setup.page.language-help')}
                value={now.language}
                choices={offers.languages.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <Select
                name="reportingCurrency"
                label={AJS.I18n.getText('pipewright.setup.page.currency')}
                help={AJS.I18n.getText('pipewright.setup.page.currency-help')}
                value={now.reportingCurrency}
                choices={offers.currencies.map(({ code, name }) => ({
                    value: code,
                    label: AJS.I18n.getText('pipewright.setup.page.currency-option', code, name)
                }))}
            />
        </Form>
    );
}

/** The key follows the name until somebody types a key. */
function NewProject({ projects, now }: { projects: readonly Project[]; now: Request }) {
    const typed = useRef((now.projectKey ?? '') !== '');
    const taken = projects.map((project) => project.key);
    return (
        <>
            <TextInput
                name="projectName"
                label={AJS.I18n.getText('pipewright.setup.page.project-name')}
                value={now.projectName ?? ''}
                maxLength={80}
                required
                onInput={({ currentTarget }) => {
                    const key = currentTarget.form?.elements.namedItem('projectKey');
                    if (!typed.current && key instanceof HTMLInputElement) {
                        key.value = suggestedKey(currentTarget.value, taken);
                    }
                }}
            />
            <TextInput
                name="projectKey"
                label={AJS.I18n.getText('pipewright.setup.page.project-key')}
                help={AJS.I18n.getText('pipewright.setup.page.project-key-help')}
                value={now.projectKey ?? ''}
                maxLength={10}
                required
                onInput={({ currentTarget }) => (typed.current = currentTarget.value !== '')}
            />
        </>
    );
}

function ExistingProject({ projects, now }: { projects: readonly Project[]; now: Request }) {
    const picks = projects.map((project) => ({ value: String(project.id), label: nameOf(project) }));
    return (
        <Picker
            name="projectId"
            label={AJS.I18n.getText('pipewright.setup.page.choose-project')}
            help={AJS.I18n.getText('pipewright.setup.page.project-existing-help')}
            picked={picks.find((pick) => pick.value === String(now.projectId))}
            required
            search={async (text) => picks.filter((pick) => pick.label.toLowerCase().includes(text.toLowerCase()))}
        />
    );
}

function nameOf(project: Project): string {
    return project.template
        ? AJS.I18n.getText('pipewright.setup.page.project-with-pipeline', project.name, project.key)
        : AJS.I18n.getText('pipewright.setup.page.project-plain', project.name, project.key);
}

function requestOf(values: Values): Request {
    const existing = values['which'] === 'existing';
    return {
        projectId: existing ? Number(values['projectId'] || 0) : null,
        projectKey: existing ? null : (values['projectKey'] ?? ''),
        projectName: existing ? null : (values['projectName'] ?? ''),
        template: values['template'] ?? null,
        language: values['language'] ?? '',
        reportingCurrency: values['reportingCurrency'] ?? ''
    };
}
