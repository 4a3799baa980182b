import type { ComponentChildren } from 'preact';
import { day, days } from '../../shared/format/day';
import { Lozenge, Progress } from '../../shared/ui/marks';
import type { Plan } from './plan-api';
import { slackSentence, tasksOf } from './words';

/** How far the plan has come, when it ends, when the project starts, and how tight it is. */
export function PlanSummary({ plan }: { plan: Plan }) {
    const { progress, frame } = plan;
    return (
        <div class="pipewright-plan-summary">
            <Progress
                done={progress.done}
                of={progress.total}
                sentence={
                    progress.complete
                        ? AJS.I18n.getText('pipewright.closeplan.progress.complete')
                        : AJS.I18n.getText('pipewright.closeplan.progress', progress.done, progress.total)
                }
            />
            <ul class="pipewright-plan-facts">
                <li>{AJS.I18n.getText('pipewright.closeplan.progress.side', plan.sides.ours, progress.oursDone, progress.oursTotal)}</li>
                <li class="pipewright-plan-customer">
                    {AJS.I18n.getText(
                        'pipewright.closeplan.progress.side',
                        plan.sides.customers,
                        progress.customersDone,
                        progress.customersTotal
                    )}
                </li>
                {progress.overdue > 0 && (
                    <li>
                        <Lozenge tone="bad">{AJS.I18n.getText('pipewright.closeplan.progress.overdue', progress.overdue)}</Lozenge>
                    </li>
                )}
            </ul>
            <dl class="pipewright-plan-dates">
                {frame.goal && <Fact name={AJS.I18n.getText('pipewright.closeplan.field.goal')}>{frame.goal}</Fact>}
                {progress.next && (
                    <Fact name={AJS.I18n.getText('pipewright.closeplan.progress.next')}>
                        {progress.next} ({day(progress.nextDate ?? '')})
                    </Fact>
                )}
                {progress.end && <Fact name={AJS.I18n.getText('pipewright.closeplan.progress.end')}>{day(progress.end)}</Fact>}
                {frame.projectStart && (
                    <Fact name={AJS.I18n.getText('pipewright.closeplan.field.project-start')} help={startMeaning()}>
                        {day(frame.projectStart)}
                    </Fact>
                )}
                {progress.longestGap && (
                    <Fact name={AJS.I18n.getText('pipewright.closeplan.progress.longest-gap')}>
                        {gapSentence(progress.longestGap)}
                    </Fact>
                )}
            </dl>
            <CriticalPath plan={plan} />
        </div>
    );
}

function gapSentence(gap: { days: number; from: string; until: string }): string {
    const between = days(gap.from, gap.until);
    return gap.days === 1
        ? AJS.I18n.getText('pipewright.closeplan.progress.gap-one', between)
        : AJS.I18n.getText('pipewright.closeplan.progress.gap', gap.days, between);
}

function startMeaning(): string {
    return AJS.I18n.getText('pipewright.closeplan.field.project-start-help');
}

function Fact({ name, help, children }: { name: string; help?: string; children: ComponentChildren }) {
    return (
        <div>
            <dt>{name}</dt>
            <dd>
                {children}
                {help && <span class="pipewright-help"> {help}</span>}
            </dd>
        </div>
    );
}

/** The chain of tasks that can slip least, up to the contract. */
function CriticalPath({ plan }: { plan: Plan }) {
    const { criticalPath, leastSlack, contract } = plan.schedule;
    if (leastSlack === null || contract === null) {
        return null;
    }
    return (
        <p class="pipewright-critical-path">
            <strong>{AJS.I18n.getText('pipewright.closeplan.critical-path')}</strong>{' '}
            {tasksOf(plan, criticalPath)
                .map((task) => task.title)
                .join(' → ')}{' '}
            → {AJS.I18n.getText('pipewright.closeplan.contract', day(contract))}{' '}
            <Lozenge tone={leastSlack > 0 ? 'neutral' : leastSlack === 0 ? 'warning' : 'bad'}>{slackSentence(leastSlack)}</Lozenge>
        </p>
    );
}
