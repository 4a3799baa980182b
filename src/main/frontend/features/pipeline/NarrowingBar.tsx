import { useState } from 'preact/hooks';
import { days } from '../../shared/format/day';
import type { Narrowing } from '../../shared/state/narrowing';
import { isDay, PERIODS } from '../../shared/state/periods';
import { BarSelect } from '../../shared/ui/bar-choices';
import { Button } from '../../shared/ui/Button';
import type { Choice } from '../../shared/ui/inputs';
import { type Asked, NarrowingForm } from './NarrowingForm';
import { isNarrowed, type PageState, withoutNarrowing } from './page-state';
import type { Options, PipelineApi } from './pipeline-api';
import { useOwnerName, useScopeName } from './use-names';
import { periodName } from './words';

type Props = {
    state: PageState;
    change: (to: Partial<PageState>) => void;
    options: Options | undefined;
    api: PipelineApi;
    narrowing: Narrowing;
};

/** The bar that narrows every view. What needs more than one choice is asked in a form below it. */
export function NarrowingBar({ state, change, options, api, narrowing }: Props) {
    const [asked, ask] = useState<Asked>();
    const narrow = (to: Partial<PageState>) => {
        ask(undefined);
        change({ ...to, bar: '' });
    };
    const lists = useChoices(state, options, api);
    const choose = (name: 'scope' | 'owner' | 'period') => (value: string) =>
        value.startsWith('ask-') ? ask(value as Asked) : narrow({ [name]: value });
    const shown = (name: keyof typeof lists, value: string) => (lists[name].some((one) => one.value === asked) ? asked! : value);
    return (
        <div class="pipewright-narrowing">
            <div class="pipewright-choices" role="group" aria-label={AJS.I18n.getText('pipewright.pipeline.narrow')}>
                <BarSelect
                    label={AJS.I18n.getText('pipewright.pipeline.scope')}
                    value={shown('scope', state.scope)}
                    choices={lists.scope}
                    choose={choose('scope')}
                />
                <BarSelect
                    label={AJS.I18n.getText('pipewright.pipeline.owner')}
                    value={shown('owner', state.owner)}
                    choices={lists.owner}
                    choose={choose('owner')}
                />
                <BarSelect
                    label={AJS.I18n.getText('pipewright.pipeline.period')}
                    value={shown('period', textOf(state.period))}
                    choices={lists.period}
                    choose={(value) => (isDay(value.split('..')[0]!) ? ask(undefined) : choose('period')(value))}
                />
                <BarSelect
                    label={AJS.I18n.getText('pipewright.pipeline.currency')}
                    value={state.currency}
                    choices={currencies(state, options)}
                    choose={(currency) => narrow({ currency })}
                />
                {isNarrowed(state) && (
                    <Button look="link" onClick={() => narrow(withoutNarrowing(state))}>
                        {AJS.I18n.getText('pipewright.pipeline.reset')}
                    </Button>
                )}
            </div>
            {asked && (
                <NarrowingForm
                    key={asked}
                    asked={asked}
                    state={state}
                    options={options}
                    api={api}
                    narrowing={narrowing}
                    save={narrow}
                    cancel={() => ask(undefined)}
                />
            )}
        </div>
    );
}

function textOf(period: PageState['period']): string {
    return typeof period === 'string' ? period : `${period.from}..${period.to}`;
}

/** What each list of the bar offers: the plain choices, what is chosen now by its name, and what is asked in a form. */
function useChoices({ scope, owner, period }: PageState, options: Options | undefined, api: PipelineApi) {
    const scopeName = useScopeName(scope, options, api);
    const ownerName = useOwnerName(owner, api);
    const ownDays = typeof period === 'string' ? [] : [{ value: textOf(period), label: days(period.from, period.to) }];
    return {
        scope: [
            { value: 'all', label: AJS.I18n.getText('pipewright.pipeline.scope.all') },
            ...(scope === 'all' ? [] : [{ value: scope, label: scopeName }]),
            { value: 'ask-projects', label: AJS.I18n.getText('pipewright.pipeline.scope.projects') },
            { value: 'ask-filter', label: AJS.I18n.getText('pipewright.pipeline.scope.filter') },
            { value: 'ask-jql', label: AJS.I18n.getText('pipewright.pipeline.scope.jql') }
        ],
        owner: [
            { value: 'all', label: AJS.I18n.getText('pipewright.pipeline.owner.all') },
            { value: 'me', label: AJS.I18n.getText('pipewright.pipeline.owner.me') },
            ...(owner === 'all' || owner === 'me' ? [] : [{ value: owner, label: ownerName }]),
            { value: 'ask-user', label: AJS.I18n.getText('pipewright.pipeline.owner.user') },
            { value: 'ask-group', label: AJS.I18n.getText('pipewright.pipeline.owner.group') }
        ],
        period: [
            ...PERIODS.map((value) => ({ value, label: periodName(value) })),
            ...ownDays,
            { value: 'ask-days', label: AJS.I18n.getText('pipewright.pipeline.period.days') }
        ]
    } satisfies Record<string, Choice[]>;
}

/** The reporting currency stands in no address, so that a link means the same when it changes. */
function currencies({ currency }: PageState, options: Options | undefined): Choice[] {
    const reporting = options?.reportingCurrency;
    const others = [...new Set([...(options?.currencies ?? []), ...(currency === '' ? [] : [currency])])].sort();
    return [
        {
            value: '',
            label: reporting
                ? AJS.I18n.getText('pipewright.pipeline.currency.reporting', reporting)
                : AJS.I18n.getText('pipewright.pipeline.currency.reporting.unknown')
        },
        ...others.filter((code) => code !== reporting || code === currency).map((code) => ({ value: code, label: code }))
    ];
}
