import { moment } from '../../shared/format/day';
import { Button } from '../../shared/ui/Button';
import { Menu } from '../../shared/ui/Menu';
import type { Desk } from './ClosePlanPanel';

/** What can be done with the plan as a whole: the usual in sight, the rest in menus, and the way back. */
export function Toolbar({ desk, chosen }: { desk: Desk; chosen: readonly number[] }) {
    const { plan, api, open } = desk;
    return (
        <div class="pipewright-buttons pipewright-plan-bar">
            {plan.mayEdit && (
                <>
                    <Button onClick={() => open({ form: 'task' })}>{AJS.I18n.getText('pipewright.closeplan.action.add')}</Button>
                    {plan.tasks.some((task) => task.state !== 'done') && (
                        <Button onClick={() => open({ form: 'move' })}>
                            {chosen.length === 0
                                ? AJS.I18n.getText('pipewright.closeplan.action.move')
                                : AJS.I18n.getText('pipewright.closeplan.action.move-chosen', chosen.length)}
                        </Button>
                    )}
                    <Menu label={AJS.I18n.getText('pipewright.closeplan.action.more')} items={more(desk)} />
                </>
            )}
            {plan.tasks.length > 0 && <Menu label={AJS.I18n.getText('pipewright.closeplan.action.share')} items={share(api.links)} />}
            {plan.mayEdit && <Undo desk={desk} />}
        </div>
    );
}

function more({ plan, open }: Desk) {
    return [
        ...(plan.template.steps.length > 0
            ? [
                  {
                      key: 'template',
                      label: AJS.I18n.getText('pipewright.closeplan.action.template-steps', plan.template.steps.length),
                      act: () => open({ form: 'template' })
                  }
              ]
            : []),
        { key: 'frame', label: AJS.I18n.getText('pipewright.closeplan.action.frame'), act: () => open({ form: 'frame' }) },
        { key: 'settings', label: AJS.I18n.getText('pipewright.closeplan.action.settings'), act: () => open({ form: 'settings' }) }
    ];
}

function share(links: Desk['api']['links']) {
    const go = (address: string) => () => window.location.assign(address);
    const print = () => void window.open(links.print, '_blank', 'noopener');
    return [
        { key: 'print', label: AJS.I18n.getText('pipewright.closeplan.action.print'), act: print },
        { key: 'csv', label: AJS.I18n.getText('pipewright.closeplan.action.export-csv'), act: go(links.csv) },
        { key: 'calendar', label: AJS.I18n.getText('pipewright.closeplan.action.export-calendar'), act: go(links.calendar) },
        { key: 'ours', label: AJS.I18n.getText('pipewright.closeplan.action.calendar-ours'), act: go(links.ourCalendar) },
        { key: 'theirs', label: AJS.I18n.getText('pipewright.closeplan.action.calendar-customers'), act: go(links.theirCalendar) }
    ];
}

/** Takes the last edit back, whoever did it, and says which that is. */
function Undo({ desk: { plan, api, act, busy } }: { desk: Desk }) {
    const last = plan.undo;
    if (!last) {
        return null;
    }
    return (
        <span class="pipewright-undo">
            <Button
                look="link"
                busy={busy}
                onClick={() => void act(() => api.undo(last.edit), AJS.I18n.getText('pipewright.closeplan.saved.undone', last.what))}
            >
                {AJS.I18n.getText('pipewright.closeplan.action.undo', last.what)}
            </Button>
            <span class="pipewright-help">{AJS.I18n.getText('pipewright.closeplan.undo.by', last.by, moment(last.at))}</span>
        </span>
    );
}
