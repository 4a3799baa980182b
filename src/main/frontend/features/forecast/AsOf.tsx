import { useState } from 'preact/hooks';
import { useLoaded } from '../../shared/api/use-loaded';
import { day, days } from '../../shared/format/day';
import { money } from '../../shared/format/number';
import { userZone } from '../../shared/format/page';
import { daysAfter, todayIn } from '../../shared/state/periods';
import { useInAddress } from '../../shared/state/url-state';
import type { Narrowing } from '../../shared/state/narrowing';
import { BarDay, BarSelect } from '../../shared/ui/bar-choices';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Table } from '../../shared/ui/Table';
import { type Compared, comparedColumns, comparedLines, NO_FIGURE, periodOf } from './as-of';
import { FigureLink } from './FigureLink';
import { type Forecast, type ForecastApi, forecastApi } from './forecast-api';
import { difference } from './figures';
import { columnChoices, groupingChoices, groupingName } from './words';

type Props = { narrowing: Narrowing; api?: Pick<ForecastApi, 'load'> };

const A_WEEK = 7;

/** The forecast of today beside that of an earlier day, and what is between them; every figure opens its deals of that day. */
export function AsOf({ narrowing, api = forecastApi }: Props) {
    const today = todayIn(userZone());
    const [at, setAt] = useInAddress('at', daysAfter(today, -A_WEEK));
    const [group, setGroup] = useInAddress('group', 'owner');
    const [view, setView] = useInAddress('columns', 'single');
    const columns = view === 'cumulative' ? 'cumulative' : 'single';
    const { scope, owner, from, to, currency } = narrowing;
    const settings = { scope, owner, period: periodOf(from, to), group, currency };
    const [loaded, reload] = useLoaded(JSON.stringify([settings, at]), (signal) =>
        Promise.all([api.load(settings, signal), api.load({ ...settings, at }, signal)])
    );
    return (
        <>
            <div class="pipewright-choices" role="group" aria-label={AJS.I18n.getText('pipewright.forecast.as-of.compare')}>
                <BarDay
                    label={AJS.I18n.getText('pipewright.forecast.as-of.day')}
                    value={at}
                    max={today}
                    choose={setAt}
                />
                <BarSelect
                    label={AJS.I18n.getText('pipewright.forecast.grouping')}
                    value={group}
                    choices={groupingChoices()}
                    choose={setGroup}
                />
                <BarSelect
                    label={AJS.I18n.getText('pipewright.forecast.columns')}
                    value={columns}
                    choices={columnChoices()}
                    choose={setView}
                />
            </div>
            <LoadedView loaded={loaded} retry={reload}>
                {([now, then]) => <Comparison now={now} then={then} at={at} columns={columns} />}
            </LoadedView>
        </>
    );
}

type ComparisonProps = { now: Forecast; then: Forecast; at: string; columns: 'single' | 'cumulative' };

function Comparison({ now, then, at, columns }: ComparisonProps) {
    const shown = comparedColumns(now, then, columns);
    const [chosen, choose] = useState('');
    const column = shown.find((one) => one.code === chosen) ?? shown[0];
    const grouping = groupingName(now.request.group);
    const period = days(now.request.from, now.request.lastDay);
    if (column === undefined) {
        return <p>{AJS.I18n.getText('pipewright.forecast.as-of.empty', period, day(at))}</p>;
    }
    const totals = shown.map((one) => ({
        key: one.code,
        name: one.name,
        now: now.main.total.figures[one.code] ?? NO_FIGURE,
        then: then.main.total.figures[one.code] ?? NO_FIGURE
    }));
    return (
        <>
            <Figures
                caption={AJS.I18n.getText('pipewright.forecast.as-of.totals', period, now.main.currency)}
                head={AJS.I18n.getText('pipewright.forecast.as-of.figure')}
                rows={totals}
                column=""
                at={at}
                currency={now.main.currency}
            />
            <div class="pipewright-choices">
                <BarSelect
                    label={AJS.I18n.getText('pipewright.forecast.as-of.figure')}
                    value={column.code}
                    choices={shown.map(({ code, name }) => ({ value: code, label: name }))}
                    choose={choose}
                />
            </div>
            <Figures
                caption={AJS.I18n.getText('pipewright.forecast.as-of.lines', column.name, grouping, now.main.currency)}
                head={grouping}
                rows={comparedLines(now, then, column.code)}
                column={column.name}
                at={at}
                currency={now.main.currency}
            />
            {now.apart.length + then.apart.length > 0 && <p>{AJS.I18n.getText('pipewright.forecast.as-of.apart')}</p>}
        </>
    );
}

type FiguresProps = { caption: string; head: string; rows: readonly Compared[]; column: string; at: string; currency: string };

/** Then, now and what is between them, line by line. */
function Figures({ caption, head, rows, column, at, currency }: FiguresProps) {
    const link = (row: Compared, figure: Compared['now'], when: string) => (
        <FigureLink figure={figure} of={column === '' ? [row.name, when] : [column, `${row.name}, ${when}`]} currency={currency} exact />
    );
    const then = day(at);
    const today = AJS.I18n.getText('pipewright.forecast.as-of.today');
    return (
        <Table
            caption={caption}
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
                { key: 'name', title: head, names: true, cell: (row) => row.name },
                { key: 'then', title: then, number: true, cell: (row) => link(row, row.then, then) },
                { key: 'now', title: today, number: true, cell: (row) => link(row, row.now, today) },
                {
                    key: 'difference',
                    title: AJS.I18n.getText('pipewright.forecast.as-of.difference'),
                    number: true,
                    cell: (row) => <Difference row={row} currency={currency} />
                }
            ]}
        />
    );
}

function Difference({ row, currency }: { row: Compared; currency: string }) {
    const between = difference(row.now.amount, row.then.amount);
    const signed = between.startsWith('-') || Number(between) === 0 ? money(between, currency) : `+${money(between, currency)}`;
    return <span data-difference={between}>{signed}</span>;
}
