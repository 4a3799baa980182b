import { useOwnId } from '@once';
import { scaleBand, scaleLinear } from 'd3-scale';
import { useRef } from 'preact/hooks';
import { type Fill, FilledBox } from './fills';
import { Picture } from './Picture';
import { fitted, textWidth } from './text-width';
import { useWidth } from './use-width';

/** A step from the start to the end. `length` places it, `text` is what the server wrote, since amounts do not fit numbers. */
export type WaterfallStep = { key: string; name: string; kind: StepKind; length: number; text: string };
/** A total stands on the axis; what goes up or down begins where the step before it ended. */
export type StepKind = 'total' | 'up' | 'down';

type Props = {
    title: string;
    /** One sentence on what the picture shows and where the same figures stand as a table. */
    summary: string;
    /** What each kind of step is called in the legend. */
    kinds: Readonly<Record<StepKind, string>>;
    steps: readonly WaterfallStep[];
    write: (length: number) => string;
    /** What a click on a step does. It does nothing that the table beside the picture does not offer to the keyboard. */
    pick?: (key: string) => void;
};

type Place = WaterfallStep & { from: number; to: number };

const ROW = 26;
const NARROWEST = 240;
const GAP = 8;
const FILLS: Record<StepKind, Fill> = { total: 'plain', up: 'stripes', down: 'dots' };

/** Where each step begins and ends. */
export function placesOf(steps: readonly WaterfallStep[]): Place[] {
    let at = 0;
    return steps.map((step) => {
        const from = step.kind === 'total' ? 0 : at;
        at = step.kind === 'down' ? from - step.length : from + step.length;
        return { ...step, from, to: at };
    });
}

/** How a start became an end, step by step, one picture to a screen reader; the table beside it holds the same figures. */
export function Waterfall({ title, summary, kinds, steps, write, pick }: Props) {
    const place = useRef<HTMLDivElement>(null);
    const id = useOwnId('chart');
    const width = Math.max(NARROWEST, useWidth(place));
    const height = steps.length * ROW;
    const places = placesOf(steps);
    const ends = places.flatMap(({ from, to }) => [from, to]);
    const labels = Math.min(width * 0.4, Math.max(0, ...steps.map((step) => textWidth(step.name))) + GAP + 2);
    const texts = Math.max(0, ...steps.map((step) => textWidth(step.text))) + GAP + 4;
    const across = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends) || 1], [labels, width - texts]);
    const down = scaleBand(
        steps.map((step) => step.key),
        [0, height]
    ).padding(0.3);
    const series = (['total', 'up', 'down'] as const).map((code) => ({ code, name: kinds[code], fill: FILLS[code] }));
    return (
        <Picture {...{ place, id, title, summary, series, width, height, write }} scale={across}>
            {places.map((step) => (
                <StepRow
                    key={step.key}
                    id={id}
                    step={step}
                    across={across}
                    labels={labels}
                    y={down(step.key) ?? 0}
                    size={down.bandwidth()}
                    pick={pick}
                />
            ))}
        </Picture>
    );
}

type RowProps = {
    id: string;
    step: Place;
    across: (length: number) => number;
    labels: number;
    y: number;
    size: number;
    pick: Props['pick'];
};

function StepRow({ id, step, across, labels, y, size, pick }: RowProps) {
    const [left, right] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
    const middle = y + size / 2;
    return (
        <g class={pick ? 'pipewright-chart-pick' : undefined} onClick={() => pick?.(step.key)}>
            <title>{`${step.name}: ${step.text}`}</title>
            <text class="pipewright-chart-label" x={labels - GAP} y={middle}>
                {fitted(step.name, labels - GAP)}
            </text>
            {step.length > 0 && (
                <FilledBox
                    id={id}
                    code={step.kind}
                    fill={FILLS[step.kind]}
                    x={across(left)}
                    y={y}
                    width={Math.max(1, across(right) - across(left))}
                    height={size}
                />
            )}
            <text class="pipewright-chart-value" x={across(right) + 6} y={middle}>
                {step.text}
            </text>
        </g>
    );
}
