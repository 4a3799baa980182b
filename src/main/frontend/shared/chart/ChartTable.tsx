type Props = {
    caption: string;
    /** What the first column names, and the other columns. */
    head: readonly string[];
    rows: readonly { key: string; name: string; cells: readonly string[] }[];
};

/** The figures of a chart as a table, folded until somebody wants them. */
export function ChartTable({ caption, head, rows }: Props) {
    return (
        <details class="pipewright-chart-table">
            <summary>{caption}</summary>
            <table class="aui">
                <caption class="pipewright-hidden">{caption}</caption>
                <thead>
                    <tr>
                        {head.map((name) => (
                            <th key={name} scope="col">
                                {name}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {rows.map((row) => (
                        <tr key={row.key}>
                            <th scope="row">{row.name}</th>
                            {row.cells.map((cell, at) => (
                                <td key={head[at + 1]} class="pipewright-number">
                                    {cell}
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </details>
    );
}
