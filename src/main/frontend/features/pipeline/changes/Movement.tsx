import { number } from '../../../shared/format/number';
import { type Column, Table } from '../../../shared/ui/Table';
import type { Figure, Pushes, Slippage } from '../pipeline-api';
import { DealsLink, Part, Value } from '../small-parts';
import { dayCount, percent } from '../words';

/** How often close dates were moved out by a month or more (Definitions D3). */
export function PushesPart({ pushes }: { pushes: Pushes }) {
    const facts: [string, string | null][] = [
        [AJS.I18n.getText('pipewright.pipeline.pushes.deals'), number(pushes.deals)],
        [AJS.I18n.getText('pipewright.pipeline.pushes.pushes'), number(pushes.pushes)],
        [AJS.I18n.getText('pipewright.pipeline.pushes.median'), dayCount(pushes.medianDaysSlipped)]
    ];
    return (
        <Part title={AJS.I18n.getText('pipewright.pipeline.pushes')} note={AJS.I18n.getText('pipewright.pipeline.pushes.note')}>
            <dl class="pipewright-pipeline-facts">
                {facts.map(([name, value]) => (
                    <div key={name}>
                        <dt>{name}</dt>
                        <dd>
                            <Value text={value} />
                        </dd>
                    </div>
                ))}
            </dl>
        </Part>
    );
}

type Row = { key: string; name: string; figure: Figure };

/** What became of the deals that were due in the period when it began (Definitions D3). */
export function SlippagePart({ slippage, currency }: { slippage: Slippage; currency: string }) {
    const rows: Row[] = [
        { key: 'due', name: AJS.I18n.getText('pipewright.pipeline.slippage.due'), figure: slippage.due },
        { key: 'won', name: AJS.I18n.getText('pipewright.pipeline.slippage.won'), figure: slippage.won },
        { key: 'lost', name: AJS.I18n.getText('pipewright.pipeline.slippage.lost'), figure: slippage.lost },
        { key: 'slipped', name: AJS.I18n.getText('pipewright.pipeline.slippage.slipped'), figure: slippage.slipped },
        { key: 'open', name: AJS.I18n.getText('pipewright.pipeline.slippage.open'), figure: slippage.stillOpen }
    ];
    const columns: Column<Row>[] = [
        { key: 'name', title: AJS.I18n.getText('pipewright.pipeline.slippage.what'), names: true, cell: (row) => row.name },
        {
            key: 'amount',
            title: AJS.I18n.getText('pipewright.pipeline.amount-in', currency),
            number: true,
            cell: (row) => number(row.figure.amount)
        },
        {
            key: 'deals',
            title: AJS.I18n.getText('pipewright.pipeline.deals'),
            number: true,
            cell: (row) => <DealsLink name={row.name} of={row.figure} />
        }
    ];
    const rate = percent(slippage.rate);
    return (
        <Part
            title={AJS.I18n.getText('pipewright.pipeline.slippage')}
            note={
                rate === null
                    ? AJS.I18n.getText('pipewright.pipeline.slippage.no-rate')
                    : AJS.I18n.getText('pipewright.pipeline.slippage.rate', rate)
            }
        >
            <Table
                caption={AJS.I18n.getText('pipewright.pipeline.slippage.caption')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.key}
            />
        </Part>
    );
}
