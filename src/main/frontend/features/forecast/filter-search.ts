import type { Pick as Picked } from '../../shared/ui/Picker';
import type { ForecastApi, SavedFilter } from './forecast-api';

const ADDRESS = /(?:^|[?&]filter=|\/filter\/)(\d{1,18})(?:$|&)/;

/**
 * Saved filters by name among the user's favourites. Jira offers no search through all filters; another one is found by its address
 * or number.
 */
export function filterSearch(api: Pick<ForecastApi, 'favourites' | 'filter'>) {
    return async (text: string, signal: AbortSignal): Promise<readonly Picked[]> => {
        const id = ADDRESS.exec(text.trim())?.[1];
        const [favourites, addressed] = await Promise.all([
            api.favourites(signal),
            id === undefined ? undefined : api.filter(id, signal).catch(() => undefined)
        ]);
        const found = favourites.filter((filter) => filter.name.toLocaleLowerCase().includes(text.toLocaleLowerCase()));
        const others = addressed && found.every((filter) => filter.id !== addressed.id) ? [addressed] : [];
        return [...others, ...found].map(pickOf);
    };
}


function pickOf({ id, name }: SavedFilter): Picked {
    return { value: String(id), label: name };
}
