import type { Series } from '../../../shared/chart/Legend';
import { StackedBars } from '../../../shared/chart/StackedBars';
import { number } from '../../../shared/format/number';
import { type Column, Table } from '../../../shared/ui/Table';
import type { Measure } from '../page-state';
import type { Figure, FunnelStage } from '../pipeline-api';
import { DealsLink, Part, Value } from '../small-parts';
import { percent } from '../words';
import { lengthOf, tipOf, writer } from './measured';

type Props = { stages: readonly FunnelStage[]; measure: Measure; currency: string };
type PartKey = 'moved' | 'stillIn' | 'lost' | 'left';

/** Deals that entered a stage within the period, and where they are now (Definitions D1, stage conversion). */
export function StagesPart({ stages, measure, currency }: Props) {
    const title = AJS.I18n.getText('pipewright.pipeline.funnel.stages');
    const parts = partNames();
    const series: Series[] = [
        { code: 'moved', name: parts.moved, fill: 'plain' },
        { code: 'still-in', name: parts.stillIn, fill: 'stripes' },
        { code: 'lost', name: parts.lost, fill: 'dots' },
        { code: 'left', name: parts.left, fill: 'lines' }
    ];
    const part = (code: string, name: string, figure: Figure) => ({
        code,
        length: lengthOf(figure, measure),
        tip: tipOf(name, figure, measure)
    });
    return (
        <Part title={title} note={AJS.I18n.getText('pipewright.pipeline.funnel.stages.note')}>
            <StackedBars
                title={title}
                summary={AJS.I18n.getText('pipewright.pipeline.funnel.stages.summary')}
                series={series}
                bars={stages.map((stage) => ({
                    key: stage.key,
                    name: stage.name,
                    parts: [
                        part('moved', parts.moved, stage.moved),
                        part('still-in', parts.stillIn, stage.stillIn),
                        part('lost', parts.lost, stage.lost),
                        part('left', parts.left, stage.left)
                    ]
                }))}
                write={writer(measure)}
            />
            <StagesTable stages={stages} measure={measure} currency={currency} parts={parts} />
        </Part>
    );
}

function partNames(): Record<PartKey, string> {
    return {
        moved: AJS.I18n.getText('pipewright.pipeline.funnel.moved'),
        stillIn: AJS.I18n.getText('pipewright.pipeline.funnel.still-in'),
        lost: AJS.I18n.getText('pipewright.pipeline.funnel.lost'),
        left: AJS.I18n.getText('pipewright.pipeline.funnel.left')
    };
}

function StagesTable({ stages, measure, currency, parts }: Props & { parts: Record<PartKey, string> }) {
    const figure = (key: 'entered' | PartKey, title: string): Column<FunnelStage> => ({
        key,
        title,
        number: true,
        cell: (stage) => <FigureCell name={`${stage.name}, ${title}`} figure={stage[key]} measure={measure} />
    });
    const columns: Column<FunnelStage>[] = [
        { key: 'name', title: AJS.I18n.getText('pipewright.pipeline.stage'), names: true, cell: (stage) => stage.name },
        figure('entered', AJS.I18n.getText('pipewright.pipeline.funnel.entered')),
        figure('moved', parts.moved),
        {
            key: 'skipped',
            title: AJS.I18n.getText('pipewright.pipeline.funnel.skipped'),
            number: true,
            cell: (stage) => number(stage.skipped)
        },
        figure('stillIn', parts.stillIn),
        figure('lost', parts.lost),
        figure('left', parts.left),
        {
            key: 'conversion',
            title: AJS.I18n.getText('pipewright.pipeline.funnel.conversion'),
            number: true,
            cell: (stage) => <Value text={percent(stage.conversion)} />
        },
        {
            key: 'by-value',
            title: AJS.I18n.getText('pipewright.pipeline.funnel.conversion.by-value'),
            number: true,
            cell: (stage) => <Value text={percent(stage.conversionByValue)} />
        }
    ];
    return (
        <Table
            caption={
                measure === 'count'
                    ? AJS.I18n.getText('pipewright.pipeline.funnel.caption.count')
                    : AJS.I18n.getText('pipewright.pipeline.funnel.caption.value', currency)
            }
            columns={columns}
            rows={stages}
            rowKey={(stage) => stage.key}
        />
    );
}

/** The number of deals with the way to their list; their amount where amounts are compared. */
export function FigureCell({ name, figure, measure }: { name: string; figure: Figure; measure: Measure }) {
    return (
        <>
            {measure === 'value' && <span class="pipewright-pipeline-amount">{number(figure.amount)}</span>}
            <DealsLink name={name} of={figure} />
        </>
    );
}
