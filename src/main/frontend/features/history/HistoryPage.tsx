import { pageUrl } from '../../shared/api/api';
import { useLoaded } from '../../shared/api/use-loaded';
import { Empty } from '../../shared/ui/Empty';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Message } from '../../shared/ui/Message';
import { ScrollBox } from '../../shared/ui/ScrollBox';
import type { Histories, HistoryApi, UnreadableRows } from './history-api';
import { ProjectRow } from './ProjectRow';

const EVERY = 1000;

type Props = { api: HistoryApi; every?: number };

/** The history of deals: how it stands in each project, and rebuilds. */
export function HistoryPage({ api, every = EVERY }: Props) {
    const [loaded, reload] = useLoaded('history', api.load);
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(histories) => <Projects histories={histories} api={api} every={every} />}
        </LoadedView>
    );
}

function Projects({ histories: { projects, unreadable }, api, every }: { histories: Histories; api: HistoryApi; every: number }) {
    if (projects.length === 0) {
        return (
            <Empty sentence={AJS.I18n.getText('pipewright.history.empty.text')}>
                <a href={pageUrl('/secure/admin/PipewrightSetup!default.jspa')}>{AJS.I18n.getText('pipewright.history.empty.set-up')}</a>
            </Empty>
        );
    }
    const caption = AJS.I18n.getText('pipewright.history.caption');
    return (
        <>
            {unreadable.length > 0 && <Unreadable tables={unreadable} />}
            <ScrollBox label={caption}>
                <table class="aui" id="pipewright-history-table">
                    <caption class="pipewright-hidden">{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{AJS.I18n.getText('pipewright.history.project')}</th>
                            <th scope="col">{AJS.I18n.getText('pipewright.history.state')}</th>
                            <th scope="col">{AJS.I18n.getText('pipewright.history.progress')}</th>
                            <th scope="col">{AJS.I18n.getText('pipewright.history.compared.title')}</th>
                            <th scope="col">{AJS.I18n.getText('pipewright.history.action')}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {projects.map((project) => (
                            <ProjectRow key={project.projectId} start={project} api={api} every={every} />
                        ))}
                    </tbody>
                </table>
            </ScrollBox>
        </>
    );
}

/** Everything goes on without these rows, so somebody has to be told. */
function Unreadable({ tables }: { tables: readonly UnreadableRows[] }) {
    return (
        <Message kind="warning">
            <p>{AJS.I18n.getText('pipewright.history.unreadable')}</p>
            <ul>
                {tables.map(({ table, ids }) => (
                    <li key={table}>{AJS.I18n.getText('pipewright.history.unreadable.rows', table, ids.join(', '))}</li>
                ))}
            </ul>
        </Message>
    );
}
