import { announce } from '@once';
import { useEffect, useState } from 'preact/hooks';
import { type Problem, problemOf } from '../../shared/api/problem';
import type { HistoryApi, ProjectHistory } from './history-api';
import { isUnderWay, stateText } from './state-text';

/** A project's history, followed while a rebuild is under way, and what the server last refused. */
export function useFollowed(start: ProjectHistory, api: HistoryApi, every: number) {
    const [project, setProject] = useState(start);
    const [problem, setProblem] = useState<Problem>();

    useEffect(() => {
        if (!isUnderWay(project)) {
            return undefined;
        }
        const stop = new AbortController();
        const look = () =>
            api.progress(project.projectId, stop.signal).then(
                (fresh) => stop.signal.aborted || show(fresh),
                (cause: unknown) => stop.signal.aborted || setProblem(problemOf(cause))
            );
        const timer = setTimeout(look, every);
        return () => {
            clearTimeout(timer);
            stop.abort();
        };
    }, [project]);

    const show = (fresh: ProjectHistory) => {
        setProblem(undefined);
        setProject(fresh);
        if (fresh.state !== project.state) {
            announce(`${fresh.name}: ${stateText(fresh)}`);
        }
    };
    const rebuild = () =>
        api.rebuild(project.projectId).then(show, (cause: unknown) => setProblem(problemOf(cause)));

    return { project, problem, rebuild };
}
