import { useEffect, useState } from 'preact/hooks';
import { days, moment } from '../../shared/format/day';
import { userLocale } from '../../shared/format/page';
import type { Deals, Forecast, ForecastApi } from './forecast-api';

type Props = { title: string; request: Forecast['request']; filterName: ForecastApi['filter'] };

const NAMED = 3;

/** What the gadget is about: its title, which deals, the period, the currency, and when it was read. */
export function ForecastHead({ title, request, filterName }: Props) {
    const name = useFilterName(request.deals, filterName);
    return (
        <div class="pipewright-forecast-header">
            {title !== '' && <h3>{title}</h3>}
            <p>
                {AJS.I18n.getText(
                    'pipewright.forecast.facts',
                    dealsOf(request.deals, name),
                    days(request.from, request.lastDay),
                    request.currency,
                    moment(request.readAt, userLocale(), request.zone)
                )}
            </p>
        </div>
    );
}

/** Which deals, in words. */
export function dealsOf(deals: Deals, filterName: string): string {
    switch (deals.kind) {
        case 'projects':
            return projectsOf(deals.names);
        case 'filter':
            return AJS.I18n.getText('pipewright.forecast.facts.filter', filterName);
        case 'jql':
            return deals.value;
        default:
            return AJS.I18n.getText('pipewright.forecast.config.scope.all');
    }
}

function projectsOf(names: readonly string[]): string {
    const named = names.slice(0, NAMED).join(', ');
    const more = names.length - NAMED;
    return more > 0 ? AJS.I18n.getText('pipewright.forecast.facts.more', named, more) : named;
}

/** What the filter is called now; its id while that is not known. */
function useFilterName(deals: Deals, ask: ForecastApi['filter']): string {
    const [name, setName] = useState(deals.value);
    useEffect(() => {
        if (deals.kind !== 'filter') {
            return undefined;
        }
        const stop = new AbortController();
        ask(deals.value, stop.signal).then(
            (filter) => stop.signal.aborted || setName(filter.name),
            () => setName(deals.value)
        );
        return () => stop.abort();
    }, [deals.kind, deals.value]);
    return name;
}
