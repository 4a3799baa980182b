import type { Series } from '../../../shared/chart/Legend';
import { StackedBars } from '../../../shared/chart/StackedBars';
import { number } from '../../../shared/format/number';
import { type Column, Table } from '../../../shared/ui/Table';
import type { StageTimes, Visits } from '../pipeline-api';
import { DealsLink, Part, Value } from '../small-parts';
import { dayCount } from '../words';

/** Per stage the median and the 80th percentile of completed visits, and the age of the deals that are in it now. */
export function StageTimesPart({ stages }: { stages: readonly StageTimes[] }) {
    const title = AJS.I18n.getText('pipewright.pipeline.times.stages');
    const median = AJS.I18n.getText('pipewright.pipeline.times.median');
    const p80 = AJS.I18n.getText('pipewright.pipeline.times.p80');
    const series: Series[] = [
        { code: 'median', name: median, fill: 'plain' },
        { code: 'p80', name: p80, fill: 'stripes' }
    ];
    return (
        <Part title={title} note={AJS.I18n.getText('pipewright.pipeline.times.note')}>
            <StackedBars
                title={title}
                summary={AJS.I18n.getText('pipewright.pipeline.times.summary')}
                series={series}
                bars={stages.map((stage) => ({ key: stage.key, name: stage.name, parts: partsOf(stage, median, p80) }))}
                write={(length) => number(Number(length.toFixed(1)))}
            />
            <StageTimesTable stages={stages} />
        </Part>
    );
}

/** The bar to the median, and from there to the 80th percentile. */
function partsOf(stage: StageTimes, median: string, p80: string) {
    const half = stage.median ?? 0;
    return [
        { code: 'median', length: half, tip: `${median}: ${dayCount(stage.median) ?? '–'}` },
        { code: 'p80', length: Math.max(0, (stage.p80 ?? 0) - half), tip: `${p80}: ${dayCount(stage.p80) ?? '–'}` }
    ];
}

function StageTimesTable({ stages }: { stages: readonly StageTimes[] }) {
    const daysColumn = (key: string, title: string, of: (stage: StageTimes) => number | null): Column<StageTimes> => ({
        key,
        title,
        number: true,
        cell: (stage) => <Value text={written(of(stage))} />
    });
    const columns: Column<StageTimes>[] = [
        { key: 'name', title: AJS.I18n.getText('pipewright.pipeline.stage'), names: true, cell: (stage) => stage.name },
        {
            key: 'visits',
            title: AJS.I18n.getText('pipewright.pipeline.times.visits'),
            number: true,
            cell: (stage) => number(stage.visits)
        },
        daysColumn('median', AJS.I18n.getText('pipewright.pipeline.times.median'), (stage) => stage.median),
        daysColumn('p80', AJS.I18n.getText('pipewright.pipeline.times.p80'), (stage) => stage.p80),
        { key: 'won', title: AJS.I18n.getText('pipewright.pipeline.times.won'), number: true, cell: (stage) => visitsText(stage.won) },
        { key: 'lost', title: AJS.I18n.getText('pipewright.pipeline.times.lost'), number: true, cell: (stage) => visitsText(stage.lost) },
        {
            key: 'now',
            title: AJS.I18n.getText('pipewright.pipeline.times.now'),
            number: true,
            cell: (stage) => <DealsLink name={stage.name} of={stage.now} />
        },
        daysColumn('age', AJS.I18n.getText('pipewright.pipeline.times.age'), (stage) => stage.now.median),
        daysColumn('oldest', AJS.I18n.getText('pipewright.pipeline.times.oldest'), (stage) => stage.now.oldest),
        { key: 'limit', title: AJS.I18n.getText('pipewright.pipeline.times.limit'), cell: (stage) => <Value text={limitText(stage)} /> },
        {
            key: 'stalled',
            title: AJS.I18n.getText('pipewright.pipeline.times.stalled'),
            number: true,
            cell: (stage) => (
                <DealsLink name={AJS.I18n.getText('pipewright.pipeline.times.stalled.of', stage.name)} of={stage.stalled} />
            )
        }
    ];
    return (
        <Table
            caption={AJS.I18n.getText('pipewright.pipeline.times.caption')}
            columns={columns}
            rows={stages}
            rowKey={(stage) => stage.key}
        />
    );
}

function written(days: number | null): string | null {
    return days === null ? null : number(days);
}

function visitsText({ visits, median, p80 }: Visits): string {
    return AJS.I18n.getText('pipewright.pipeline.times.visits-of', written(median) ?? '–', written(p80) ?? '–', number(visits));
}

function limitText({ limit }: StageTimes): string | null {
    const days = dayCount(limit.days);
    if (days === null || limit.from === 'none') {
        return null;
    }
    return limit.from === 'history'
        ? AJS.I18n.getText('pipewright.pipeline.times.limit.history', days)
        : AJS.I18n.getText('pipewright.pipeline.times.limit.setting', days);
}
