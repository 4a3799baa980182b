import { useOwnId } from '@once';
import { Button } from '../../shared/ui/Button';
import { periodChoices } from './periods';
import type { ViewState } from './view-state';
import { groupingName } from './words';

type Choice = { value: string; label: string };
type Props = {
    view: ViewState;
    change: (change: Partial<ViewState>) => void;
    period: string;
    /** The name of a period of the settings that is no choice of the list. */
    ownPeriod: Choice | undefined;
    group: string;
    print: () => void;
};

/** How this reader looks at the figures; nothing of it changes the gadget for others. */
export function Toolbar({ view, change, period, ownPeriod, group, print }: Props) {
    const periods = ownPeriod ? [ownPeriod, ...periodChoices()] : periodChoices();
    const groups = ['month', 'owner', 'stage', 'project'].map((value) => ({ value, label: groupingName(value) }));
    return (
        <div class="pipewright-forecast-bar" role="group" aria-label={AJS.I18n.getText('pipewright.forecast.view')}>
            <BarSelect
                label={AJS.I18n.getText('pipewright.forecast.period')}
                value={period}
                choices={periods}
                choose={(value) => change({ period: value })}
            />
            <BarSelect
                label={AJS.I18n.getText('pipewright.forecast.grouping')}
                value={group}
                choices={groups}
                choose={(value) => change({ group: value })}
            />
            <BarSelect
                label={AJS.I18n.getText('pipewright.forecast.columns')}
                value={view.columns}
                choices={[
                    { value: 'single', label: AJS.I18n.getText('pipewright.forecast.columns.single') },
                    { value: 'cumulative', label: AJS.I18n.getText('pipewright.forecast.columns.cumulative') }
                ]}
                choose={(value) => change({ columns: value === 'cumulative' ? 'cumulative' : 'single' })}
            />
            <BarCheck label={AJS.I18n.getText('pipewright.forecast.exact')} checked={view.exact} toggle={(exact) => change({ exact })} />
            <Button look="link" onClick={print}>
                {AJS.I18n.getText('pipewright.forecast.print')}
            </Button>
        </div>
    );
}

type SelectProps = { label: string; value: string; choices: readonly Choice[]; choose: (value: string) => void };

function BarSelect({ label, value, choices, choose }: SelectProps) {
    const id = useOwnId('bar');
    return (
        <span class="pipewright-bar-choice">
            <label for={id}>{label}</label>
            <select id={id} class="select" onChange={(event) => choose(event.currentTarget.value)}>
                {choices.map((choice) => (
                    <option key={choice.value} value={choice.value} selected={choice.value === value}>
                        {choice.label}
                    </option>
                ))}
            </select>
        </span>
    );
}

function BarCheck({ label, checked, toggle }: { label: string; checked: boolean; toggle: (checked: boolean) => void }) {
    const id = useOwnId('bar');
    return (
        <span class="pipewright-bar-check">
            <input type="checkbox" class="checkbox" id={id} checked={checked} onChange={(event) => toggle(event.currentTarget.checked)} />
            <label for={id}>{label}</label>
        </span>
    );
}
