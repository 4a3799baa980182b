import { BarCheck, BarSelect } from '../../shared/ui/bar-choices';
import { Button } from '../../shared/ui/Button';
import type { Choice } from '../../shared/ui/inputs';
import { periodChoices } from './periods';
import type { ViewState } from './view-state';
import { columnChoices, groupingChoices } from './words';

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
    return (
        <div class="pipewright-choices" role="group" aria-label={AJS.I18n.getText('pipewright.forecast.view')}>
            <BarSelect
                label={AJS.I18n.getText('pipewright.forecast.period')}
                value={period}
                choices={periods}
                choose={(value) => change({ period: value })}
            />
            <BarSelect
                label={AJS.I18n.getText('pipewright.forecast.grouping')}
                value={group}
                choices={groupingChoices()}
                choose={(value) => change({ group: value })}
            />
            <BarSelect
                label={AJS.I18n.getText('pipewright.forecast.columns')}
                value={view.columns}
                choices={columnChoices()}
                choose={(value) => change({ columns: value === 'cumulative' ? 'cumulative' : 'single' })}
            />
            <BarCheck label={AJS.I18n.getText('pipewright.forecast.exact')} checked={view.exact} toggle={(exact) => change({ exact })} />
            <Button look="link" onClick={print}>
                {AJS.I18n.getText('pipewright.forecast.print')}
            </Button>
        </div>
    );
}
