import { Problem } from '../../shared/api/problem';
import { filterSearch } from '../../shared/api/saved-filters';
import type { Narrowing } from '../../shared/state/narrowing';
import { Form, type Values } from '../../shared/ui/Form';
import { DateInput, TextArea } from '../../shared/ui/inputs';
import { among, ManyPicker } from '../../shared/ui/jira-pickers';
import { Picker } from '../../shared/ui/Picker';
import { type Asked, chosenOf } from './narrowing-form';
import type { PageState } from './page-state';
import type { Options, PipelineApi } from './pipeline-api';
import { parted, useOwnerName, useScopeName } from './use-names';

export type { Asked } from './narrowing-form';

type Props = {
    asked: Asked;
    state: PageState;
    options: Options | undefined;
    api: PipelineApi;
    narrowing: Narrowing;
    save: (to: Partial<PageState>) => void;
    cancel: () => void;
};

/** Asks for what one choice of the bar needs besides: which projects, which filter, which query, whom, which days. */
export function NarrowingForm({ save, cancel, ...props }: Props) {
    const send = async (values: Values) => {
        const { chosen, errors } = chosenOf(props.asked, values);
        if (Object.keys(errors).length > 0) {
            throw new Problem(400, [], errors);
        }
        save(chosen);
    };
    return (
        <Form
            class="pipewright-narrowing-form"
            label={AJS.I18n.getText('pipewright.pipeline.narrow')}
            submit={AJS.I18n.getText('pipewright.pipeline.narrow.apply')}
            save={send}
            onCancel={cancel}
        >
            <Fields {...props} />
        </Form>
    );
}

type FieldsProps = Omit<Props, 'save' | 'cancel'>;

function Fields({ asked, state, options, api, narrowing }: FieldsProps) {
    switch (asked) {
        case 'ask-projects':
            return <ProjectField scope={state.scope} options={options} />;
        case 'ask-filter':
            return <FilterField scope={state.scope} options={options} api={api} />;
        case 'ask-jql':
            return (
                <TextArea
                    name="jql"
                    label={AJS.I18n.getText('pipewright.pipeline.jql')}
                    help={AJS.I18n.getText('pipewright.pipeline.jql.help')}
                    value={state.scope.startsWith('jql:') ? state.scope.slice('jql:'.length) : ''}
                    required
                />
            );
        case 'ask-user':
            return <PersonField owner={state.owner} api={api} />;
        case 'ask-group':
            return <GroupField owner={state.owner} options={options} />;
        default:
            return (
                <div class="pipewright-range">
                    <DateInput name="from" label={AJS.I18n.getText('pipewright.pipeline.period.from')} value={narrowing.from} required />
                    <DateInput name="to" label={AJS.I18n.getText('pipewright.pipeline.period.to')} value={narrowing.to} required />
                </div>
            );
    }
}

function ProjectField({ scope, options }: { scope: string; options: Options | undefined }) {
    const all = (options?.projects ?? []).map(({ id, key, name }) => ({ value: String(id), label: `${name} (${key})` }));
    const [kind, value] = parted(scope);
    const chosen = kind === 'projects' ? value.split(',') : [];
    return (
        <ManyPicker
            key={all.length}
            name="projects"
            label={AJS.I18n.getText('pipewright.pipeline.scope.projects.label')}
            picked={all.filter((project) => chosen.includes(project.value))}
            search={among(all)}
            required
        />
    );
}

function FilterField({ scope, options, api }: { scope: string; options: Options | undefined; api: PipelineApi }) {
    const [kind, value] = parted(scope);
    const name = useScopeName(scope, options, api);
    return (
        <Picker
            key={name}
            name="filter"
            label={AJS.I18n.getText('pipewright.pipeline.filter')}
            help={AJS.I18n.getText('pipewright.pipeline.filter.help')}
            picked={kind === 'filter' ? { value, label: name } : undefined}
            search={filterSearch(api)}
            required
        />
    );
}

function PersonField({ owner, api }: { owner: string; api: PipelineApi }) {
    const [kind, value] = parted(owner);
    const name = useOwnerName(owner, api);
    return (
        <Picker
            key={name}
            name="user"
            label={AJS.I18n.getText('pipewright.pipeline.owner.user.label')}
            picked={kind === 'user' ? { value, label: name } : undefined}
            search={api.people}
            required
        />
    );
}

function GroupField({ owner, options }: { owner: string; options: Options | undefined }) {
    const [kind, value] = parted(owner);
    return (
        <Picker
            name="group"
            label={AJS.I18n.getText('pipewright.pipeline.owner.group.label')}
            picked={kind === 'group' ? { value, label: value } : undefined}
            search={among((options?.groups ?? []).map((name) => ({ value: name, label: name })))}
            required
        />
    );
}
