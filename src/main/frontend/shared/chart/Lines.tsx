import { useOwnId } from '@once';
import { scaleLinear, scalePoint } from 'd3-scale';
import { useRef } from 'preact/hooks';
import { Legend, type Series } from './Legend';
import { textWidth } from './text-width';
import { useWidth } from './use-width';

/** A line over the same places as its neighbours; where a value is missing, the line has a gap. */
export type Line = Series & { values: readonly (number | undefined)[] };
type Props = { title: string; summary: string; places: readonly string[]; lines: readonly Line[]; write: (value: number) => string };

const HEIGHT = 180;
const AXIS = 24;
const GAP = 8;
const STEPS = 4;

/** Lines over places in order, such as months; one picture to a screen reader, with its figures in a table beside it. */
export function Lines({ title, summary, places, lines, write }: Props) {
    const place = useRef<HTMLDivElement>(null);
    const id = useOwnId('chart');
    const width = Math.max(240, useWidth(place));
    const values = lines.flatMap((line) => line.values).filter((value) => value !== undefined);
    const up = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || 1], [HEIGHT - 4, GAP]).nice(STEPS);
    const ticks = up.ticks(STEPS);
    const labels = Math.max(...ticks.map((tick) => textWidth(write(tick)))) + GAP;
    const across = scalePoint([...places], [labels + GAP, width - GAP * 3]);
    const every = Math.ceil((Math.max(...places.map((name) => textWidth(name))) + GAP) / Math.max(1, across.step()));
    return (
        <div ref={place} class="pipewright-chart-place">
            <Legend series={lines} />
            <svg
                class="pipewright-chart"
                role="img"
                aria-labelledby={`${id}-title ${id}-summary`}
                viewBox={`0 0 ${width} ${HEIGHT + AXIS}`}
                width={width}
                height={HEIGHT + AXIS}
                focusable="false"
            >
                <title id={`${id}-title`}>{title}</title>
                <desc id={`${id}-summary`}>{summary}</desc>
                {ticks.map((tick) => (
                    <g key={tick}>
                        <line class="pipewright-chart-grid" x1={labels} x2={width} y1={up(tick)} y2={up(tick)} />
                        <text class="pipewright-chart-label" x={labels - GAP} y={up(tick)}>
                            {write(tick)}
                        </text>
                    </g>
                ))}
                {places.map(
                    (name, at) =>
                        at % every === 0 && (
                            <text key={name} class="pipewright-chart-tick" x={across(name)} y={HEIGHT + 14}>
                                {name}
                            </text>
                        )
                )}
                {lines.map((line) => (
                    <path
                        key={line.code}
                        class={`pipewright-line pipewright-line-${line.code}`}
                        d={pathOf(line.values, (at) => across(places[at]!)!, up)}
                    />
                ))}
            </svg>
        </div>
    );
}

/** The way of a line; after a missing value it begins anew. */
export function pathOf(values: readonly (number | undefined)[], x: (at: number) => number, y: (value: number) => number): string {
    return values
        .map((value, at) => (value === undefined ? '' : `${at === 0 || values[at - 1] === undefined ? 'M' : 'L'}${x(at)} ${y(value)}`))
        .join('');
}
