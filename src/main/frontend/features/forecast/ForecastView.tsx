import type { ComponentChildren } from 'preact';
import { Button } from '../../shared/ui/Button';
import { Empty } from '../../shared/ui/Empty';
import { Message } from '../../shared/ui/Message';
import { AttentionStrip } from './AttentionStrip';
import { asideColumns, filledLines, nextSort, shownColumns, sorted, unconvertedColumns } from './figures';
import { FiguresTable } from './FiguresTable';
import type { Column, Forecast, ForecastApi, Section } from './forecast-api';
import { ForecastChart } from './ForecastChart';
import { ForecastHead } from './ForecastHead';
import { Meanings, RatesUsed, Unmapped } from './Notices';
import { periodChoices } from './periods';
import type { ViewState } from './view-state';
import { groupingName } from './words';

const WAYS_ON = ['next-quarter', 'this-year', 'next-12-months'];

type Change = (change: Partial<ViewState>) => void;
type Props = {
    forecast: Forecast;
    title: string;
    view: ViewState;
    change: Change;
    filterName: ForecastApi['filter'];
    bar: ComponentChildren;
};

/** A forecast: what it is about, what needs attention, the figures as chart and tables, and what they do not include. */
export function ForecastView({ forecast, title, view, change, filterName, bar }: Props) {
    return (
        <>
            <ForecastHead title={title} request={forecast.request} filterName={filterName} />
            <AttentionStrip attention={forecast.attention} currency={forecast.request.currency} />
            {bar}
            <Unmapped forecast={forecast} />
            {forecast.empty ? <NoDeals change={change} /> : <Figures forecast={forecast} view={view} change={change} />}
        </>
    );
}

/** No deal in the period: the way on is another period. */
function NoDeals({ change }: { change: Change }) {
    const ways = periodChoices().filter(({ value }) => WAYS_ON.includes(value));
    return (
        <div data-state="empty">
            <Empty sentence={AJS.I18n.getText('pipewright.forecast.state.empty.text')}>
                <div class="pipewright-buttons">
                    {ways.map(({ value, label }) => (
                        <Button key={value} onClick={() => change({ period: value })}>
                            {label}
                        </Button>
                    ))}
                </div>
            </Empty>
        </div>
    );
}

function Figures({ forecast, view, change }: { forecast: Forecast; view: ViewState; change: Change }) {
    const { main, request, apart } = forecast;
    const columns = shownColumns(forecast, view.columns);
    const sort = columns.some((column) => column.code === view.sort?.column) ? view.sort : undefined;
    const lines = sorted(main.groups, sort);
    const parts: PartProps = { forecast, view };
    return (
        <>
            {lines.length > 0 && columns.length > 0 && <ForecastChart forecast={forecast} lines={lines} columns={view.columns} />}
            {columns.length > 0 && (
                <FiguresTable
                    {...named(forecast, view)}
                    caption={AJS.I18n.getText('pipewright.forecast.table.caption', request.currency)}
                    columns={columns}
                    lines={lines}
                    section={main}
                    sort={sort}
                    onSort={(column) => change({ sort: nextSort(sort, column) } as Partial<ViewState>)}
                />
            )}
            <Aside {...parts} section={main} />
            {apart.map((section) => (
                <UnconvertedPart key={section.currency} {...parts} section={section} />
            ))}
            <RatesUsed rates={forecast.ratesUsed} />
            <Meanings columns={explained(forecast, view)} forecast={forecast} />
        </>
    );
}

function named(forecast: Forecast, view: ViewState) {
    const { group } = forecast.request;
    return { grouping: groupingName(group), people: group === 'owner', exact: view.exact };
}

function explained(forecast: Forecast, view: ViewState): Column[] {
    const all = [forecast.main, ...forecast.apart].flatMap((section) => [
        ...unconvertedColumns(forecast, view.columns, section),
        ...asideColumns(forecast, section)
    ]);
    return forecast.columns.filter((column) => all.includes(column));
}

type PartProps = { forecast: Forecast; view: ViewState };

/** Figures that are part of no other, where there are any. */
function Aside({ forecast, view, section }: PartProps & { section: Section }) {
    const columns = asideColumns(forecast, section);
    return columns.length === 0 ? null : (
        <FiguresTable
            {...named(forecast, view)}
            caption={AJS.I18n.getText('pipewright.forecast.aside.caption', section.currency)}
            columns={columns}
            lines={filledLines(section, columns)}
            section={section}
        />
    );
}

/** Deals of a currency without a rate, in that currency. */
function UnconvertedPart({ forecast, view, section }: PartProps & { section: Section }) {
    const columns = unconvertedColumns(forecast, view.columns, section);
    const { currency } = forecast.request;
    return (
        <section class="pipewright-apart" aria-label={AJS.I18n.getText('pipewright.forecast.notice.apart', section.currency)}>
            <Message kind="warning">
                <p>{AJS.I18n.getText('pipewright.forecast.notice.no-rate', section.currency, currency)}</p>
            </Message>
            {columns.length > 0 && (
                <FiguresTable
                    {...named(forecast, view)}
                    caption={AJS.I18n.getText('pipewright.forecast.apart.caption', section.currency)}
                    columns={columns}
                    lines={filledLines(section, columns)}
                    section={section}
                />
            )}
            <Aside forecast={forecast} view={view} section={section} />
        </section>
    );
}

