import { StackedBars } from '../../../shared/chart/StackedBars';
import type { Series } from '../../../shared/chart/Legend';
import { type Column, Table } from '../../../shared/ui/Table';
import type { Measure } from '../page-state';
import type { Figure, Funnel, LossReason } from '../pipeline-api';
import { Part } from '../small-parts';
import { lengthOf, tipOf, writer } from './measured';
import { FigureCell } from './StagesPart';

type Row = { key: string; name: string; code: 'won' | 'lost' | 'apart'; figure: Figure };

/** Wins beside the reasons of losses, on one scale. What was not lost to anybody stands apart (Definitions D1, competitive win rate). */
export function LossPart({ funnel, measure }: { funnel: Funnel; measure: Measure }) {
    const title = AJS.I18n.getText('pipewright.pipeline.loss');
    const rows = rowsOf(funnel);
    const series: Series[] = [
        { code: 'won', name: AJS.I18n.getText('pipewright.pipeline.loss.won'), fill: 'plain' },
        { code: 'lost', name: AJS.I18n.getText('pipewright.pipeline.loss.lost'), fill: 'dots' },
        { code: 'apart', name: AJS.I18n.getText('pipewright.pipeline.loss.apart'), fill: 'lines' }
    ];
    const columns: Column<Row>[] = [
        { key: 'name', title: AJS.I18n.getText('pipewright.pipeline.loss.reason'), names: true, cell: (row) => row.name },
        {
            key: 'kind',
            title: AJS.I18n.getText('pipewright.pipeline.loss.kind'),
            cell: (row) => series.find((one) => one.code === row.code)?.name
        },
        {
            key: 'deals',
            title:
                measure === 'count'
                    ? AJS.I18n.getText('pipewright.pipeline.deals')
                    : AJS.I18n.getText('pipewright.pipeline.amount-in', funnel.request.currency),
            number: true,
            cell: (row) => <FigureCell name={row.name} figure={row.figure} measure={measure} />
        }
    ];
    return (
        <Part title={title} note={AJS.I18n.getText('pipewright.pipeline.loss.note')}>
            <StackedBars
                title={title}
                summary={AJS.I18n.getText('pipewright.pipeline.loss.summary')}
                series={series}
                bars={rows.map(({ key, name, code, figure }) => ({
                    key,
                    name,
                    parts: [{ code, length: lengthOf(figure, measure), tip: tipOf(name, figure, measure) }]
                }))}
                write={writer(measure)}
            />
            <Table
                caption={AJS.I18n.getText('pipewright.pipeline.loss.caption')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.key}
            />
        </Part>
    );
}

function rowsOf({ won, lossReasons }: Funnel): Row[] {
    const reasons = (competitive: boolean) => lossReasons.filter((reason) => (reason.kind === 'competitive') === competitive);
    return [
        { key: 'won', name: AJS.I18n.getText('pipewright.pipeline.loss.won'), code: 'won', figure: won },
        ...reasons(true).map((reason) => rowOf(reason, 'lost')),
        ...reasons(false).map((reason) => rowOf(reason, 'apart'))
    ];
}

function rowOf({ code, name, figure }: LossReason, kind: Row['code']): Row {
    return { key: `reason-${code}`, name, code: kind, figure };
}
