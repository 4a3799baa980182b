import type { Bar, Part } from '../../shared/chart/StackedBars';
import { StackedBars } from '../../shared/chart/StackedBars';
import type { Series } from '../../shared/chart/Legend';
import { compactLength } from '../../shared/format/compact';
import { days } from '../../shared/format/day';
import { money } from '../../shared/format/number';
import type { Forecast, Line } from './forecast-api';
import type { ViewState } from './view-state';
import { groupingName } from './words';

/** From the most certain to the least. Of a cumulative column the chart draws what it adds to the one before. */
const CODES = {
    single: ['closed', 'commit', 'most-likely', 'best-case', 'pipeline'],
    cumulative: ['closed-only', 'commit-forecast', 'most-likely-forecast', 'best-case-forecast']
} as const;
const FILLS = ['plain', 'stripes', 'dots', 'lines', 'grid'] as const;

type Props = { forecast: Forecast; lines: readonly Line[]; columns: ViewState['columns'] };

/** The lines of the table as bars, by the columns that the table shows. */
export function ForecastChart({ forecast, lines, columns }: Props) {
    const { request, main } = forecast;
    const series = seriesOf(forecast, columns);
    const summary = [groupingName(request.group), series.map((one) => one.name).join(', '), request.currency] as const;
    return (
        <StackedBars
            title={AJS.I18n.getText('pipewright.forecast.chart.title', days(request.from, request.lastDay))}
            summary={AJS.I18n.getText('pipewright.forecast.chart.description', ...summary)}
            series={series}
            bars={lines.map((line) => barOf(line, series, columns, main.currency))}
            write={compactLength}
        />
    );
}

/** Only what there is, and of cumulative columns only what adds to the one before: a legend without bars explains nothing. */
function seriesOf(forecast: Forecast, columns: ViewState['columns']): Series[] {
    const figureOf = (code: string | undefined) => (code === undefined ? undefined : forecast.main.total.figures[code]);
    const adds = (code: string, at: number) => columns === 'single' || figureOf(code)?.count !== figureOf(CODES.cumulative[at - 1])?.count;
    const nameOf = (code: string) => forecast.columns.find((column) => column.code === code)?.name ?? code;
    return CODES[columns]
        .map((code, at) => ({ code, fill: FILLS[at] ?? 'plain', name: nameOf(code) }))
        .filter(({ code }, at) => (figureOf(code)?.count ?? 0) > 0 && adds(code, at));
}

/** Exported for its test: lengths add up to the largest column of the line. */
export function barOf(line: Line, series: readonly Series[], columns: ViewState['columns'], currency: string): Bar {
    let before = 0;
    const parts = series.map(({ code, name }): Part => {
        const amount = line.figures[code]?.amount ?? '0';
        const length = Math.max(0, Number(amount) - (columns === 'cumulative' ? before : 0));
        before = Number(amount);
        return { code, length, tip: AJS.I18n.getText('pipewright.forecast.chart.bar', line.label, name, money(amount, currency)) };
    });
    return { key: line.value, name: line.label, parts };
}
