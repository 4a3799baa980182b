import type { ComponentChildren } from 'preact';
import { ScrollBox } from './ScrollBox';

export type Column<Row> = {
    key: string;
    title: string;
    cell: (row: Row) => ComponentChildren;
    /** Numbers stand at the right, so that their digits stand below each other. */
    number?: boolean;
    /** The column that names its row. */
    names?: boolean;
    sort?: 'ascending' | 'descending' | 'none' | undefined;
    onSort?: () => void;
};

type Props<Row> = {
    caption: string;
    columns: readonly Column<Row>[];
    rows: readonly Row[];
    rowKey: (row: Row) => string;
    rowClass?: (row: Row) => string | undefined;
    id?: string;
    /** What is asked instead of an empty table. */
    empty?: ComponentChildren;
};

/** A table that scrolls sideways by itself where it is too wide; its first column stays in sight. */
export function Table<Row>({ caption, columns, rows, rowKey, rowClass, id, empty }: Props<Row>) {
    if (rows.length === 0 && empty !== undefined) {
        return <>{empty}</>;
    }
    return (
        <ScrollBox label={caption}>
            <table class="aui" id={id}>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        {columns.map((column) => (
                            <Head key={column.key} column={column} />
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {rows.map((row) => (
                        <tr key={rowKey(row)} class={rowClass?.(row)}>
                            {columns.map((column) =>
                                column.names ? (
                                    <th key={column.key} scope="row">
                                        {column.cell(row)}
                                    </th>
                                ) : (
                                    <td key={column.key} class={column.number ? 'pipewright-number' : undefined}>
                                        {column.cell(row)}
                                    </td>
                                )
                            )}
                        </tr>
                    ))}
                </tbody>
            </table>
        </ScrollBox>
    );
}

function Head<Row>({ column }: { column: Column<Row> }) {
    return (
        <th scope="col" class={column.number ? 'pipewright-number' : undefined} aria-sort={column.sort}>
            {column.onSort ? (
                <button type="button" class="pipewright-sort" onClick={column.onSort}>
                    {column.title}
                </button>
            ) : (
                column.title
            )}
        </th>
    );
}
