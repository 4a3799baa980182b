import { number } from '../../../shared/format/number';
import { type Column, Table } from '../../../shared/ui/Table';
import type { ChangeBar, Changes, Figure } from '../pipeline-api';
import { isFilled } from './bars';
import { DealsLink } from '../small-parts';
import { signed } from '../words';

type Row = { code: string; name: string; direction: ChangeBar['direction']; figure: Figure; opens: boolean };
type Props = { changes: Changes; open: string; pick: (code: string) => void };

/** The steps of the waterfall in figures. Each opens its deals. */
export function ChangesTable({ changes, open, pick }: Props) {
    const { start, end, bars, request } = changes;
    const rows: Row[] = [
        totalRow('start', AJS.I18n.getText('pipewright.pipeline.changes.start'), start),
        ...bars.filter(isFilled).map((bar) => ({ ...bar, opens: bar.figure.count > 0 })),
        totalRow('end', AJS.I18n.getText('pipewright.pipeline.changes.end'), end)
    ];
    const columns: Column<Row>[] = [
        {
            key: 'name',
            title: AJS.I18n.getText('pipewright.pipeline.changes.step'),
            names: true,
            cell: (row) =>
                row.opens ? (
                    <button
                        type="button"
                        class="aui-button aui-button-link"
                        aria-expanded={row.code === open}
                        onClick={() => pick(row.code)}
                    >
                        {row.name}
                    </button>
                ) : (
                    row.name
                )
        },
        {
            key: 'amount',
            title: AJS.I18n.getText('pipewright.pipeline.amount-in', request.currency),
            number: true,
            cell: (row) => signed(number(row.figure.amount), row.direction)
        },
        {
            key: 'deals',
            title: AJS.I18n.getText('pipewright.pipeline.deals'),
            number: true,
            cell: (row) => <DealsLink name={row.name} of={row.figure} />
        }
    ];
    return (
        <Table
            caption={AJS.I18n.getText('pipewright.pipeline.changes.chart')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.code}
            rowClass={(row) => (row.code === 'start' || row.code === 'end' ? 'pipewright-total' : undefined)}
        />
    );
}

function totalRow(code: string, name: string, figure: Figure): Row {
    return { code, name, direction: 'none', figure, opens: false };
}
