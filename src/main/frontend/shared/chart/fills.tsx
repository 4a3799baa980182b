import type { ComponentChildren } from 'preact';

/** Kinds of filling that differ without colour, too; the first is plain. */
export const FILLS = ['plain', 'stripes', 'dots', 'lines', 'grid'] as const;
export type Fill = (typeof FILLS)[number];

const SHAPES: Record<Exclude<Fill, 'plain'>, ComponentChildren> = {
    stripes: <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" />,
    dots: <circle cx={4} cy={4} r={1.4} />,
    lines: <path d="M0 4 H8" />,
    grid: <path d="M0 4 H8 M4 0 V8" />
};

/** The patterns of a picture; their ids begin with that of the picture. */
export function Fills({ id }: { id: string }) {
    return (
        <defs>
            {Object.entries(SHAPES).map(([fill, shape]) => (
                <pattern key={fill} id={`${id}-${fill}`} width={8} height={8} patternUnits="userSpaceOnUse" class="pipewright-ink">
                    {shape}
                </pattern>
            ))}
        </defs>
    );
}

type BoxProps = { id: string; code: string; fill: Fill; x: number; y: number; width: number; height: number };

/** A filled box: the colour of its code, with the pattern over it. */
export function FilledBox({ id, code, fill, ...place }: BoxProps) {
    return (
        <>
            <rect class={`pipewright-bar pipewright-bar-${code}`} {...place} />
            {fill !== 'plain' && <rect fill={`url(#${id}-${fill})`} {...place} />}
        </>
    );
}
