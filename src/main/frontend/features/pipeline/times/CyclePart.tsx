import { number } from '../../../shared/format/number';
import { type Column, Table } from '../../../shared/ui/Table';
import type { Times } from '../pipeline-api';
import { Part, Value } from '../small-parts';
import { dayCount } from '../words';

type Row = { key: string; name: string; deals: number; mean: number | null | undefined; median: number | null };

/** How long deals take from their creation to the order; lost and open ones beside, since winners alone mislead (Definitions D1). */
export function CyclePart({ cycle: { won, lost, openAge } }: { cycle: Times['cycle'] }) {
    const rows: Row[] = [
        { key: 'won', name: AJS.I18n.getText('pipewright.pipeline.cycle.won'), ...won },
        { key: 'lost', name: AJS.I18n.getText('pipewright.pipeline.cycle.lost'), ...lost },
        { key: 'open', name: AJS.I18n.getText('pipewright.pipeline.cycle.open'), mean: undefined, ...openAge }
    ];
    const columns: Column<Row>[] = [
        { key: 'name', title: AJS.I18n.getText('pipewright.pipeline.cycle.what'), names: true, cell: (row) => row.name },
        { key: 'deals', title: AJS.I18n.getText('pipewright.pipeline.deals'), number: true, cell: (row) => number(row.deals) },
        {
            key: 'median',
            title: AJS.I18n.getText('pipewright.pipeline.times.median'),
            number: true,
            cell: (row) => <Value text={dayCount(row.median)} />
        },
        {
            key: 'mean',
            title: AJS.I18n.getText('pipewright.pipeline.cycle.mean'),
            number: true,
            cell: (row) => <Value text={dayCount(row.mean ?? null)} />
        }
    ];
    return (
        <Part title={AJS.I18n.getText('pipewright.pipeline.cycle')} note={AJS.I18n.getText('pipewright.pipeline.cycle.note')}>
            <Table
                caption={AJS.I18n.getText('pipewright.pipeline.cycle.caption')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.key}
            />
        </Part>
    );
}
