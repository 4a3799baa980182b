import { useState } from 'preact/hooks';
import { userName } from '../../shared/format/page';

export type Sort = { column: string; direction: 'ascending' | 'descending' };
/** How one reader looks at one gadget. What is not chosen is as the gadget's settings say. */
export type ViewState = { columns: 'single' | 'cumulative'; exact: boolean; sort?: Sort; period?: string; group?: string };

const START: ViewState = { columns: 'single', exact: false };

/**
 * The view of this reader, kept in this browser until they change it: a dashboard's own preferences belong to its owner and cannot be
 * written by those who look at it.
 */
export function useViewState(gadget: string): [ViewState, (change: Partial<ViewState>) => void] {
    const key = `pipewright-forecast-view-${userName()}.${gadget}`;
    const [view, setView] = useState(() => ({ ...START, ...kept(key) }));
    return [
        view,
        (change) => {
            const next = { ...view, ...change };
            setView(next);
            keep(key, next);
        }
    ];
}

function kept(key: string): Partial<ViewState> {
    try {
        const stored = JSON.parse(window.localStorage.getItem(key) ?? '{}') as Partial<ViewState>;
        return typeof stored === 'object' && stored !== null ? stored : {};
    } catch {
        return {};
    }
}

function keep(key: string, view: ViewState): void {
    try {
        window.localStorage.setItem(key, JSON.stringify(view));
    } catch {
        // the view holds until the page is left
    }
}
