import { useEffect, useState } from 'preact/hooks';
import { filterSearch } from '../../shared/api/saved-filters';
import { useLoaded } from '../../shared/api/use-loaded';
import { Radios } from '../../shared/ui/checks';
import { Form, type Values } from '../../shared/ui/Form';
import { DateInput, Select, TextArea, TextInput } from '../../shared/ui/inputs';
import { among, ManyPicker } from '../../shared/ui/jira-pickers';
import { LoadedView } from '../../shared/ui/LoadedView';
import { type Pick, Picker } from '../../shared/ui/Picker';
import { CUSTOM, chosenOf, kindOf, refusalAtFields, type ScopeKind, valueOf } from './chosen';
import type { Options, ForecastApi } from './forecast-api';
import { periodChoices } from './periods';
import { rangeOf, type Settings } from './settings';
import { groupingChoices } from './words';

type Props = {
    api: ForecastApi;
    stored: Settings | undefined;
    refresh: string;
    save: (settings: Settings, refresh: string) => Promise<void>;
    cancel: (() => void) | undefined;
    resize: () => void;
};
type Start = { options: Options; filter: Pick | undefined };

/** What a gadget shows: which deals, which period, by what, in which currency. The forecast itself is the check before it is saved. */
export function ForecastSettings(props: Props) {
    const { api, stored } = props;
    const [loaded, reload] = useLoaded('options', async (signal): Promise<Start> => {
        const [options, filter] = await Promise.all([api.options(signal), storedFilter(api, stored, signal)]);
        return { options, filter };
    });
    useEffect(() => props.resize());
    return (
        <div class="pipewright-forecast" aria-busy={loaded.state === 'loading'}>
            <LoadedView loaded={loaded} retry={reload}>
                {(start) => <SettingsForm {...props} start={start} />}
            </LoadedView>
        </div>
    );
}

/** The filter by its name; one that is gone is shown by its id, to be replaced. */
async function storedFilter(api: ForecastApi, stored: Settings | undefined, signal: AbortSignal): Promise<Pick | undefined> {
    const id = valueOf(stored?.scope ?? '', 'filter');
    if (id === '') {
        return undefined;
    }
    const known = await api.filter(id, signal).catch(() => undefined);
    return { value: id, label: known?.name ?? id };
}

function SettingsForm({ api, stored, refresh, save, cancel, start }: Props & { start: Start }) {
    const [kind, setKind] = useState<ScopeKind>(kindOf(stored?.scope ?? 'all'));
    const range = rangeOf(stored?.period ?? '');
    const [period, setPeriod] = useState(range ? CUSTOM : (stored?.period ?? 'this-quarter'));

    const send = async (values: Values) => {
        const settings = chosenOf(values, kind);
        await api.load(settings).catch(refusalAtFields(kind, period));
        await save(settings, values['refresh'] ?? '15');
    };
    return (
        <>
            {!stored && <p>{AJS.I18n.getText('pipewright.forecast.state.unconfigured.text')}</p>}
            <Form
                class="pipewright-gadget-form"
                label={AJS.I18n.getText('pipewright.forecast.config.title')}
                submit={AJS.I18n.getText('pipewright.forecast.config.save')}
                save={send}
                {...(cancel ? { onCancel: cancel } : {})}
            >
                <TextInput
                    name="title"
                    label={AJS.I18n.getText('pipewright.forecast.config.own-title')}
                    help={AJS.I18n.getText('pipewright.forecast.config.own-title.help')}
                    value={stored?.title ?? ''}
                    maxLength={120}
                />
                <ScopeFields kind={kind} setKind={setKind} stored={stored} start={start} api={api} />
                <Select
                    name="period"
                    label={AJS.I18n.getText('pipewright.forecast.period')}
                    value={period}
                    choices={[...periodChoices(), { value: CUSTOM, label: AJS.I18n.getText('pipewright.forecast.period.custom') }]}
                    onChoose={setPeriod}
                />
                {period === CUSTOM && (
                    <div class="pipewright-inner pipewright-range">
                        <DateInput
                            name="from"
                            label={AJS.I18n.getText('pipewright.forecast.period.from')}
                            value={range?.from ?? ''}
                            required
                        />
                        <DateInput name="to" label={AJS.I18n.getText('pipewright.forecast.period.to')} value={range?.to ?? ''} required />
                    </div>
                )}
                <Select
                    name="group"
                    label={AJS.I18n.getText('pipewright.forecast.grouping')}
                    value={stored?.group ?? 'month'}
                    choices={groupingChoices()}
                />
                <Select
                    name="currency"
                    label={AJS.I18n.getText('pipewright.forecast.config.currency')}
                    help={AJS.I18n.getText('pipewright.forecast.config.currency.help')}
                    value={stored?.currency ?? start.options.reporting}
                    choices={currencies(start.options, stored?.currency)}
                />
                <Select name="refresh" label={AJS.I18n.getText('pipewright.forecast.refresh')} value={refresh} choices={refreshes()} />
            </Form>
        </>
    );
}

type ScopeProps = {
    kind: ScopeKind;
    setKind: (kind: ScopeKind) => void;
    stored: Settings | undefined;
    start: Start;
    api: ForecastApi;
};

function ScopeFields({ kind, setKind, stored, start, api }: ScopeProps) {
    const projects = start.options.projects.map(({ id, key, name }) => ({ value: String(id), label: `${name} (${key})` }));
    const chosen = valueOf(stored?.scope ?? '', 'projects').split(',');
    return (
        <>
            <Radios
                name="scope"
                legend={AJS.I18n.getText('pipewright.forecast.config.scope')}
                value={kind}
                onChoose={(value) => setKind(value as ScopeKind)}
                choices={[
                    { value: 'all', label: AJS.I18n.getText('pipewright.forecast.config.scope.all') },
                    { value: 'projects', label: AJS.I18n.getText('pipewright.forecast.config.scope.projects') },
                    { value: 'filter', label: AJS.I18n.getText('pipewright.forecast.config.scope.filter') },
                    { value: 'jql', label: AJS.I18n.getText('pipewright.forecast.config.scope.jql') }
                ]}
            />
            <div class="pipewright-inner">
                {kind === 'projects' &&
                    (projects.length === 0 ? (
                        <p class="pipewright-muted">{AJS.I18n.getText('pipewright.forecast.projects.none')}</p>
                    ) : (
                        <ManyPicker
                            name="projects"
                            label={AJS.I18n.getText('pipewright.forecast.projects.label')}
                            picked={projects.filter((project) => chosen.includes(project.value))}
                            search={among(projects)}
                            required
                        />
                    ))}
                {kind === 'filter' && (
                    <Picker
                        name="filter"
                        label={AJS.I18n.getText('pipewright.forecast.config.scope.filter')}
                        help={AJS.I18n.getText('pipewright.forecast.filter.help')}
                        picked={start.filter}
                        search={filterSearch(api)}
                        required
                    />
                )}
                {kind === 'jql' && (
                    <TextArea
                        name="jql"
                        label={AJS.I18n.getText('pipewright.forecast.jql.label')}
                        help={AJS.I18n.getText('pipewright.forecast.jql.help')}
                        value={valueOf(stored?.scope ?? '', 'jql')}
                        required
                    />
                )}
            </div>
        </>
    );
}

/** A stored currency that is offered no more stays chosen until somebody chooses another. */
function currencies(options: Options, stored: string | undefined) {
    const offered = options.currencies.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));
    const known = stored === undefined || offered.some(({ value }) => value === stored);
    return known ? offered : [{ value: stored, label: stored }, ...offered];
}

function refreshes() {
    return [
        { value: 'false', label: AJS.I18n.getText('pipewright.forecast.refresh.never') },
        { value: '15', label: AJS.I18n.getText('pipewright.forecast.refresh.15') },
        { value: '60', label: AJS.I18n.getText('pipewright.forecast.refresh.60') },
        { value: '120', label: AJS.I18n.getText('pipewright.forecast.refresh.120') }
    ];
}
