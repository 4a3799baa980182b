import { useOwnId } from '@once';
import { type Fill, FilledBox, Fills } from './fills';

export type Series = { code: string; name: string; fill: Fill };

const SIZE = 14;

/** What the fillings of a chart stand for. */
export function Legend({ series }: { series: readonly Series[] }) {
    const id = useOwnId('legend');
    return (
        <ul class="pipewright-legend">
            {series.map(({ code, name, fill }) => (
                <li key={code}>
                    <svg width={SIZE} height={SIZE} aria-hidden="true" focusable="false">
                        <Fills id={id} />
                        <FilledBox id={id} code={code} fill={fill} x={0} y={0} width={SIZE} height={SIZE} />
                    </svg>
                    {name}
                </li>
            ))}
        </ul>
    );
}
