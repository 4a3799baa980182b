import type { ScaleLinear } from 'd3-scale';
import type { ComponentChildren, RefObject } from 'preact';
import { Axis } from './Axis';
import { Fills } from './fills';
import { Legend, type Series } from './Legend';

const AXIS = 24;

type Props = {
    place: RefObject<HTMLDivElement | null>;
    id: string;
    title: string;
    summary: string;
    series: readonly Series[];
    width: number;
    /** Of the rows, without the axis below them. */
    height: number;
    scale: ScaleLinear<number, number>;
    write: (length: number) => string;
    children: ComponentChildren;
};

/** The frame of horizontal bars: legend, axis, and one picture to a screen reader. */
export function Picture({ place, id, title, summary, series, width, height, scale, write, children }: Props) {
    return (
        <div ref={place} class="pipewright-chart-place">
            <Legend series={series} />
            <svg
                class="pipewright-chart"
                role="img"
                aria-labelledby={`${id}-title ${id}-summary`}
                viewBox={`0 0 ${width} ${height + AXIS}`}
                width={width}
                height={height + AXIS}
                focusable="false"
            >
                <title id={`${id}-title`}>{title}</title>
                <desc id={`${id}-summary`}>{summary}</desc>
                <Fills id={id} />
                <Axis scale={scale} at={height} write={write} />
                {children}
            </svg>
        </div>
    );
}
