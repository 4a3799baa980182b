import { useState } from 'preact/hooks';
import { useLoaded } from '../../shared/api/use-loaded';
import { fromAddress, intoAddress } from '../../shared/state/url-state';
import { Empty } from '../../shared/ui/Empty';
import { Select } from '../../shared/ui/inputs';
import { LoadedView } from '../../shared/ui/LoadedView';
import type { CriteriaApi, Pipeline, Project } from './criteria-api';
import { StageSection } from './StageSection';

/** The exit criteria and stages of the pipelines that the user administers; the pipeline shown stands in the address. */
export function CriteriaPage({ api }: { api: CriteriaApi }) {
    const [loaded, reload] = useLoaded('projects', api.projects);
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(projects) =>
                projects.length === 0 ? (
                    <Empty sentence={AJS.I18n.getText('pipewright.exit.page.no-pipelines')} />
                ) : (
                    <Chosen projects={projects} api={api} />
                )
            }
        </LoadedView>
    );
}

/** A project of the address that the user may not see is asked for all the same: the server says why. */
function addressed(projects: readonly Project[]): number {
    const id = fromAddress('projectId');
    const key = fromAddress('projectKey');
    const found = projects.find((one) => String(one.projectId) === id || one.key === key);
    return found?.projectId ?? (/^\d+$/.test(id) ? Number(id) : projects[0]!.projectId);
}

function Chosen({ projects, api }: { projects: readonly Project[]; api: CriteriaApi }) {
    const [project, setProject] = useState(() => addressed(projects));
    const [loaded, reload] = useLoaded(String(project), (signal) => api.load(project, signal));
    const choose = (id: string) => {
        intoAddress('projectKey', '');
        intoAddress('projectId', id);
        setProject(Number(id));
    };
    return (
        <>
            {projects.length > 1 && (
                <Select
                    name="pipeline"
                    label={AJS.I18n.getText('pipewright.exit.page.project')}
                    value={String(project)}
                    choices={projects.map((one) => ({ value: String(one.projectId), label: one.name }))}
                    onChoose={choose}
                />
            )}
            <LoadedView loaded={loaded} retry={reload}>
                {(start) => <Stages key={start.project.projectId} start={start} api={api} />}
            </LoadedView>
        </>
    );
}

function Stages({ start, api }: { start: Pipeline; api: CriteriaApi }) {
    const [pipeline, setPipeline] = useState(start);
    return (
        <>
            <nav class="pipewright-criteria-jump" aria-label={AJS.I18n.getText('pipewright.exit.page.jump')}>
                <ul>
                    {pipeline.stages.map((stage) => (
                        <li key={stage.key}>
                            <a href={`#pipewright-stage-${stage.key}`}>{stage.name}</a>
                        </li>
                    ))}
                </ul>
            </nav>
            {pipeline.stages.map((stage) => (
                <StageSection key={stage.key} stage={stage} pipeline={pipeline} api={api} take={setPipeline} />
            ))}
        </>
    );
}
