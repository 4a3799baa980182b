import { Bars } from '../../shared/chart/Bars';
import { ChartTable } from '../../shared/chart/ChartTable';
import { type Fill, FILLS } from '../../shared/chart/fills';
import { Lines } from '../../shared/chart/Lines';
import { StackedBars } from '../../shared/chart/StackedBars';
import { Waterfall } from '../../shared/chart/Waterfall';
import { number } from '../../shared/format/number';
import { HOSTILE } from './samples';

const CODES = ['closed', 'commit', 'most-likely', 'best-case', 'pipeline'] as const;
const SERIES = CODES.map((code, at): { code: string; name: string; fill: Fill } => ({ code, name: code, fill: FILLS[at] ?? 'plain' }));
const STEPS = [
    ['start', 'total', 900],
    [HOSTILE, 'up', 300],
    ['down', 'down', 500],
    ['none', 'up', 0],
    ['end', 'total', 700]
] as const;
const NAMES = [HOSTILE, '김영업', '-'];

export function ChartStates() {
    const title = AJS.I18n.getText('pipewright.setup.field.expected-revenue.name');
    const summary = AJS.I18n.getText('pipewright.setup.field.expected-revenue.description');
    const write = (length: number) => number(Math.round(length));
    return (
        <div class="pipewright-forecast">
            <StackedBars
                title={title}
                summary={summary}
                series={SERIES}
                bars={NAMES.map((name, row) => ({
                    key: name,
                    name,
                    parts: CODES.map((code, at) => ({ code, length: row === 2 ? 0 : 1_200_000 * (at + 1 + row), tip: code }))
                }))}
                write={write}
            />
            <Bars
                title={title}
                summary={summary}
                name={title}
                code="commit"
                bars={NAMES.map((name, at) => ({ key: name, name, length: 800 * at, text: write(800 * at) }))}
                write={write}
            />
            <Lines
                title={title}
                summary={summary}
                places={['1', '2', '3', '4', '5', '6']}
                lines={[
                    { code: 'closed', name: 'closed', fill: 'plain', values: [1, 4, undefined, 9, 7, 12] },
                    { code: 'commit', name: 'commit', fill: 'plain', values: [3, 3, 5, 6, 8, 8] }
                ]}
                write={write}
            />
            <Waterfall
                title={title}
                summary={summary}
                kinds={{ total: 'total', up: 'up', down: 'down' }}
                steps={STEPS.map(([name, kind, length]) => ({ key: name, name, kind, length, text: write(length) }))}
                write={write}
            />
            <ChartTable
                caption={title}
                head={['', title]}
                rows={NAMES.map((name, at) => ({ key: name, name, cells: [write(800 * at)] }))}
            />
        </div>
    );
}
