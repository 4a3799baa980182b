import { day, days, moment } from '../../shared/format/day';
import { money, number } from '../../shared/format/number';
import { Empty } from '../../shared/ui/Empty';
import { ScrollBox } from '../../shared/ui/ScrollBox';
import { type Column, Table } from '../../shared/ui/Table';
import { HOSTILE } from './samples';

type Row = { key: string; name: string; amount: string; currency: string };

const ROWS: readonly Row[] = [
    { key: 'SALES-1', name: HOSTILE, amount: '120000000', currency: 'KRW' },
    { key: 'SALES-2', name: '해양 플랜트', amount: '12345678901.50', currency: 'USD' }
];

export function TableStates() {
    const columns: Column<Row>[] = [
        { key: 'name', title: AJS.I18n.getText('pipewright.setup.issue-type.name'), cell: (row) => row.name, names: true },
        {
            key: 'amount',
            title: AJS.I18n.getText('pipewright.setup.field.amount.name'),
            cell: (row) => money(row.amount, row.currency),
            number: true,
            sort: 'descending',
            onSort: () => undefined
        },
        { key: 'day', title: AJS.I18n.getText('pipewright.setup.field.close-date.name'), cell: () => day('2026-05-12') },
        {
            key: 'moment',
            title: AJS.I18n.getText('pipewright.setup.field.next-step-date.name'),
            cell: () => moment('2026-05-12T03:00:00Z')
        },
        { key: 'days', title: AJS.I18n.getText('pipewright.setup.field.revisit-date.name'), cell: () => days('2026-10-01', '2026-12-31') }
    ];
    return (
        <>
            <Table caption={number(ROWS.length)} columns={columns} rows={ROWS} rowKey={(row) => row.key} />
            <Table
                caption="Table, empty"
                columns={columns}
                rows={[]}
                rowKey={(row) => row.key}
                empty={<Empty sentence={AJS.I18n.getText('pipewright.common.picker.none')} />}
            />
            <ScrollBox label="ScrollBox">
                <p class="pipewright-showroom-wide">{HOSTILE.repeat(9)}</p>
            </ScrollBox>
        </>
    );
}
