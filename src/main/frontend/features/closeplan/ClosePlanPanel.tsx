import { announce } from '@once';
import { useMemo, useState } from 'preact/hooks';
import { type Problem, problemOf } from '../../shared/api/problem';
import { useLoaded } from '../../shared/api/use-loaded';
import { Button } from '../../shared/ui/Button';
import { Empty } from '../../shared/ui/Empty';
import { Flag } from '../../shared/ui/Flag';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Message } from '../../shared/ui/Message';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import { AgreementView } from './AgreementView';
import { onConflict } from './on-conflict';
import type { Plan, PlanApi } from './plan-api';
import { type Open, PlanDialog } from './PlanDialog';
import { PlanSummary } from './PlanSummary';
import { PlanWarnings } from './PlanWarnings';
import { TaskTable } from './TaskTable';
import { Toolbar } from './Toolbar';

type Props = { api: PlanApi; refresh?: () => void };

/** The close plan of a deal: how far it has come, what endangers it, its tasks, and what was agreed. */
export function ClosePlanPanel({ api, refresh = () => {} }: Props) {
    const [loaded, reload] = useLoaded('plan', api.load);
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(plan) => <PlanView key={loaded.state === 'ready' ? 'ready' : 'old'} start={plan} api={api} refresh={refresh} />}
        </LoadedView>
    );
}

/** What every part of the panel needs to change the plan. */
export type Desk = {
    plan: Plan;
    api: PlanApi;
    busy: boolean;
    /** Shows the plan that a change gave, and says what was done. */
    done: (fresh: Plan, sentence: string) => void;
    /** Does something at once, without a form; says it when it is refused. */
    act: (change: () => Promise<Plan>, sentence: string) => Promise<void>;
    open: (what: Open) => void;
};

function PlanView({ start, api, refresh }: { start: Plan; api: PlanApi; refresh: () => void }) {
    const [plan, setPlan] = useState(start);
    const [said, setSaid] = useState<string>();
    const [problem, setProblem] = useState<Problem>();
    const [busy, setBusy] = useState(false);
    const [open, setOpen] = useState<Open>();
    const [chosen, setChosen] = useState<readonly number[]>([]);
    // somebody was faster: the plan is shown as it is now, and what was typed stays in its form
    const watched = useMemo(() => onConflict(api, () => void api.load().then(setPlan, () => undefined)), [api]);

    const done = (fresh: Plan, sentence: string) => {
        setPlan(fresh);
        setProblem(undefined);
        setOpen(undefined);
        setSaid(fresh.notice ? `${sentence} ${fresh.notice}` : sentence);
        setChosen(chosen.filter((id) => fresh.tasks.some((task) => task.id === id && task.state !== 'done')));
        refresh();
    };
    const act = async (change: () => Promise<Plan>, sentence: string) => {
        if (busy) {
            return;
        }
        setBusy(true);
        announce(AJS.I18n.getText('pipewright.common.saving'));
        try {
            done(await change(), sentence);
        } catch (cause) {
            setSaid(undefined);
            setProblem(problemOf(cause));
        }
        setBusy(false);
    };
    const desk: Desk = { plan, api: watched, busy, done, act, open: setOpen };

    return (
        <div class="pipewright-plan" aria-busy={busy}>
            {problem && <ProblemMessage problem={problem} />}
            {plan.tasks.length === 0 ? <NoTasks desk={desk} /> : <PlanSummary plan={plan} />}
            {plan.phase === 'over' && <Message kind="info">{AJS.I18n.getText('pipewright.closeplan.over')}</Message>}
            <Toolbar desk={desk} chosen={chosen} />
            {busy && <p class="pipewright-loading">{AJS.I18n.getText('pipewright.common.saving')}</p>}
            {said && !busy && <Flag key={plan.revision} sentence={said} />}
            <PlanWarnings warnings={plan.warnings.filter((warning) => warning.task === null)} />
            {plan.tasks.length > 0 && <TaskTable desk={desk} chosen={chosen} choose={setChosen} />}
            <AgreementView desk={desk} />
            {open && <PlanDialog desk={desk} open={open} chosen={chosen} close={() => setOpen(undefined)} />}
        </div>
    );
}

function NoTasks({ desk: { plan, open } }: { desk: Desk }) {
    return (
        <Empty
            sentence={
                plan.mayEdit
                    ? AJS.I18n.getText('pipewright.closeplan.empty.text')
                    : AJS.I18n.getText('pipewright.closeplan.empty.read-only')
            }
        >
            {plan.mayEdit && (
                <Button look="primary" onClick={() => open({ form: 'template' })}>
                    {AJS.I18n.getText('pipewright.closeplan.action.template')}
                </Button>
            )}
        </Empty>
    );
}
