import type { Pick as Picked } from '../ui/Picker';
import { askJira } from './api';

export type SavedFilter = { id: string; name: string };

/** Jira offers no search of filters; it tells the user's favourites, and any filter by its id. */
export type SavedFilters = {
    favourites(signal: AbortSignal): Promise<readonly SavedFilter[]>;
    filter(id: string, signal?: AbortSignal): Promise<SavedFilter>;
};

export const savedFilters: SavedFilters = {
    favourites: (signal) => askJira('/filter/favourite', { signal }),
    filter: (id, signal) => askJira(`/filter/${encodeURIComponent(id)}`, signal ? { signal } : {})
};

const ADDRESS = /(?:^|[?&]filter=|\/filter\/)(\d{1,18})(?:$|&)/;

/** Saved filters by name among the user's favourites; another one is found by its address or number. */
export function filterSearch(filters: SavedFilters) {
    return async (text: string, signal: AbortSignal): Promise<readonly Picked[]> => {
        const id = ADDRESS.exec(text.trim())?.[1];
        const [favourites, addressed] = await Promise.all([
            filters.favourites(signal),
            id === undefined ? undefined : filters.filter(id, signal).catch(() => undefined)
        ]);
        const found = favourites.filter((filter) => filter.name.toLocaleLowerCase().includes(text.toLocaleLowerCase()));
        const others = addressed && found.every((filter) => filter.id !== addressed.id) ? [addressed] : [];
        return [...others, ...found].map(pickOf);
    };
}

function pickOf({ id, name }: SavedFilter): Picked {
    return { value: String(id), label: name };
}
