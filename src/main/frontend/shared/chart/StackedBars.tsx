import { useOwnId } from '@once';
import { scaleBand, scaleLinear } from 'd3-scale';
import { useRef } from 'preact/hooks';
import { FilledBox } from './fills';
import type { Series } from './Legend';
import { Picture } from './Picture';
import { fitted, textWidth } from './text-width';
import { useWidth } from './use-width';

/** A part of a bar: how long it is, and what it says to the pointer. Numbers place, texts say: amounts do not fit numbers. */
export type Part = { code: string; length: number; tip: string };
export type Bar = { key: string; name: string; parts: readonly Part[] };
type Props = {
    title: string;
    /** One sentence on what the picture shows and where the same figures stand as a table. */
    summary: string;
    series: readonly Series[];
    bars: readonly Bar[];
    /** Writes a length for the axis and for the end of a bar. */
    write: (length: number) => string;
};

const ROW = 28;
const NARROWEST = 240;
const GAP = 8;

const lengthOf = (bar: Bar) => bar.parts.reduce((sum, part) => sum + part.length, 0);

/** Horizontal bars made of parts, one picture to a screen reader; the table beside it holds the same figures. */
export function StackedBars({ title, summary, series, bars, write }: Props) {
    const place = useRef<HTMLDivElement>(null);
    const id = useOwnId('chart');
    const width = Math.max(NARROWEST, useWidth(place));
    const height = bars.length * ROW;
    const most = Math.max(0, ...bars.map(lengthOf));
    const labels = Math.min(width * 0.4, Math.max(0, ...bars.map((bar) => textWidth(bar.name))) + GAP + 2);
    const ends = Math.max(0, ...bars.map((bar) => textWidth(write(lengthOf(bar))))) + GAP + 4;
    const across = scaleLinear([0, most || 1], [labels, width - ends]);
    const down = scaleBand(
        bars.map((bar) => bar.key),
        [0, height]
    ).padding(0.35);
    return (
        <Picture {...{ place, id, title, summary, series, width, height, write }} scale={across}>
            {bars.map((bar) => (
                <BarRow
                    key={bar.key}
                    id={id}
                    bar={bar}
                    series={series}
                    across={across}
                    y={down(bar.key) ?? 0}
                    size={down.bandwidth()}
                    write={write}
                />
            ))}
        </Picture>
    );
}

type RowProps = Pick<Props, 'series' | 'write'> & { id: string; bar: Bar; across: (length: number) => number; y: number; size: number };

function BarRow({ id, bar, series, across, y, size, write }: RowProps) {
    const middle = y + size / 2;
    let from = 0;
    return (
        <g>
            <text class="pipewright-chart-label" x={across(0) - GAP} y={middle}>
                <title>{bar.name}</title>
                {fitted(bar.name, across(0) - GAP)}
            </text>
            {bar.parts.map((part) => {
                const x = across(from);
                from += part.length;
                return part.length > 0 ? (
                    <g key={part.code}>
                        <title>{part.tip}</title>
                        <FilledBox
                            id={id}
                            code={part.code}
                            fill={series.find((one) => one.code === part.code)?.fill ?? 'plain'}
                            x={x}
                            y={y}
                            width={Math.max(1, across(from) - x)}
                            height={size}
                        />
                    </g>
                ) : null;
            })}
            <text class="pipewright-chart-value" x={across(from) + 6} y={middle}>
                {write(from)}
            </text>
        </g>
    );
}
