import { type Bar, StackedBars } from './StackedBars';

/** A bar: `length` places it, `text` is what the server wrote, since amounts do not fit the browser's numbers. */
export type SimpleBar = { key: string; name: string; length: number; text: string };
type Props = { title: string; summary: string; name: string; code: string; bars: readonly SimpleBar[]; write: (length: number) => string };

/** Horizontal bars of one kind. */
export function Bars({ name, code, bars, ...rest }: Props) {
    const stacked: Bar[] = bars.map((bar) => ({
        key: bar.key,
        name: bar.name,
        parts: [{ code, length: bar.length, tip: `${bar.name}: ${bar.text}` }]
    }));
    return <StackedBars {...rest} series={[{ code, name, fill: 'plain' }]} bars={stacked} />;
}
