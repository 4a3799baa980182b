import { useEffect, useState } from 'preact/hooks';
import type { Options, PipelineApi } from './pipeline-api';

const LONGEST = 40;

/** The kind and the value of `projects:10000`. */
export function parted(text: string): [string, string] {
    const colon = text.indexOf(':');
    return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** What the chosen deals are called: their projects, the filter, or the query itself. */
export function useScopeName(scope: string, options: Options | undefined, api: PipelineApi): string {
    const [kind, value] = parted(scope);
    const filter = useName(kind === 'filter' ? value : '', async (id, signal) => (await api.filter(id, signal)).name);
    if (kind === 'projects') {
        return value
            .split(',')
            .map((id) => options?.projects.find((project) => String(project.id) === id)?.name ?? id)
            .join(', ');
    }
    return kind === 'filter' ? filter : cut(value);
}

/** What the chosen owner is called. */
export function useOwnerName(owner: string, api: PipelineApi): string {
    const [kind, value] = parted(owner);
    const person = useName(kind === 'user' ? value : '', api.person);
    return kind === 'user' ? person : value;
}

/** The name behind an id; the id itself while the name is not known. */
function useName(id: string, ask: (id: string, signal: AbortSignal) => Promise<string>): string {
    const [known, setKnown] = useState({ id: '', name: '' });
    useEffect(() => {
        if (id === '') {
            return undefined;
        }
        const stop = new AbortController();
        ask(id, stop.signal).then(
            (name) => stop.signal.aborted || setKnown({ id, name }),
            () => undefined
        );
        return () => stop.abort();
    }, [id]);
    return known.id === id ? known.name : id;
}

function cut(query: string): string {
    return query.length > LONGEST ? `${query.slice(0, LONGEST)}…` : query;
}
