import type { ScaleLinear } from 'd3-scale';
import { textWidth } from './text-width';

type Props = {
    scale: ScaleLinear<number, number>;
    /** Where the axis stands, and how far up its lines reach. */
    at: number;
    write: (value: number) => string;
};

const BETWEEN = 20;

/** So many steps that their labels do not touch. */
export function ticksOf(scale: ScaleLinear<number, number>, write: (value: number) => string): number[] {
    const [from = 0, to = 0] = scale.range();
    for (let count = 6; count > 1; count--) {
        const ticks = scale.ticks(count);
        const widest = Math.max(0, ...ticks.map((tick) => textWidth(write(tick), '11px sans-serif')));
        if ((ticks.length - 1) * (widest + BETWEEN) <= to - from) {
            return ticks;
        }
    }
    return scale.ticks(1).slice(0, 2);
}

/** The axis below a chart, with a line up for each step. */
export function Axis({ scale, at, write }: Props) {
    return (
        <g>
            {ticksOf(scale, write).map((tick) => (
                <g key={tick}>
                    <line class="pipewright-chart-grid" x1={scale(tick)} x2={scale(tick)} y1={0} y2={at} />
                    <text class="pipewright-chart-tick" x={scale(tick)} y={at + 14}>
                        {write(tick)}
                    </text>
                </g>
            ))}
        </g>
    );
}
