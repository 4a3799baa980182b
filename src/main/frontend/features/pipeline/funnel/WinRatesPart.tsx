import { number } from '../../../shared/format/number';
import { type Column, Table } from '../../../shared/ui/Table';
import type { WinRates } from '../pipeline-api';
import { Part, Value } from '../small-parts';
import { percent } from '../words';

type Row = { key: string; name: string; rate: string | null; byValue: string | null; of: string };

/** Three ways to say what share is won, each with what it divides by (Definitions D1). */
export function WinRatesPart({ rates: { closed, created, competitive } }: { rates: WinRates }) {
    const rows: Row[] = [
        {
            ...closed,
            key: 'closed',
            name: AJS.I18n.getText('pipewright.pipeline.win.closed'),
            of: AJS.I18n.getText('pipewright.pipeline.win.closed.of', number(closed.won), number(closed.lost))
        },
        {
            ...created,
            key: 'created',
            name: AJS.I18n.getText('pipewright.pipeline.win.created'),
            of: AJS.I18n.getText('pipewright.pipeline.win.created.of', number(created.won), number(created.lost), number(created.open))
        },
        {
            ...competitive,
            key: 'competitive',
            name: AJS.I18n.getText('pipewright.pipeline.win.competitive'),
            of: AJS.I18n.getText(
                'pipewright.pipeline.win.competitive.of',
                number(competitive.won),
                number(competitive.lost),
                number(competitive.noDecision),
                number(competitive.disqualified)
            )
        }
    ];
    const columns: Column<Row>[] = [
        { key: 'name', title: AJS.I18n.getText('pipewright.pipeline.win.rate'), names: true, cell: (row) => row.name },
        {
            key: 'count',
            title: AJS.I18n.getText('pipewright.pipeline.win.by-count'),
            number: true,
            cell: (row) => <Value text={percent(row.rate)} />
        },
        {
            key: 'value',
            title: AJS.I18n.getText('pipewright.pipeline.win.by-value'),
            number: true,
            cell: (row) => <Value text={percent(row.byValue)} />
        },
        { key: 'of', title: AJS.I18n.getText('pipewright.pipeline.win.of'), cell: (row) => row.of }
    ];
    return (
        <Part title={AJS.I18n.getText('pipewright.pipeline.win')}>
            <Table caption={AJS.I18n.getText('pipewright.pipeline.win.caption')} columns={columns} rows={rows} rowKey={(row) => row.key} />
        </Part>
    );
}
