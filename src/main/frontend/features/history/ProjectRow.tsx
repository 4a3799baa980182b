import { moment } from '../../shared/format/day';
import { number } from '../../shared/format/number';
import { Button } from '../../shared/ui/Button';
import { Progress } from '../../shared/ui/marks';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import type { CatchUp, HistoryApi, ProjectHistory } from './history-api';
import { stateText } from './state-text';
import { useFollowed } from './use-followed';

type Props = { start: ProjectHistory; api: HistoryApi; every: number };

/** One project: how its history stands, how far a rebuild is, and the button that starts one. */
export function ProjectRow({ start, api, every }: Props) {
    const { project, problem, rebuild } = useFollowed(start, api, every);
    return (
        <tr data-project={project.projectId} data-state={project.state}>
            <th scope="row">
                {project.name} ({project.key})
            </th>
            <td class="pipewright-history-state">{stateText(project)}</td>
            <td class="pipewright-history-progress">{project.state !== 'never' && <Issues project={project} />}</td>
            <td class="pipewright-history-compared">
                <Compared catchUp={project.catchUp} />
            </td>
            <td>
                <Button aria-label={AJS.I18n.getText('pipewright.history.rebuild.of', project.name)} onClick={rebuild}>
                    {AJS.I18n.getText('pipewright.history.rebuild')}
                </Button>
                {problem && <ProblemMessage problem={problem} />}
            </td>
        </tr>
    );
}

function Issues({ project: { done, total, state } }: { project: ProjectHistory }) {
    const nothingToRead = total === 0 && state === 'done';
    return (
        <Progress
            done={nothingToRead ? 1 : done}
            of={total}
            sentence={AJS.I18n.getText('pipewright.history.issues', number(done), number(total))}
        />
    );
}

/** Up to when everything is compared, and what was last found missing. */
function Compared({ catchUp: { checked, deals, at, since } }: { catchUp: CatchUp }) {
    if (checked === null) {
        return <span class="pipewright-muted">{AJS.I18n.getText('pipewright.history.compared.never')}</span>;
    }
    return (
        <>
            <div>{AJS.I18n.getText('pipewright.history.compared', moment(checked))}</div>
            <div class="pipewright-muted">
                {at === null
                    ? AJS.I18n.getText('pipewright.history.caught-up.nothing')
                    : AJS.I18n.getText('pipewright.history.caught-up', moment(at), number(deals), moment(since ?? ''))}
            </div>
        </>
    );
}
