import { Avatar } from '../../shared/ui/marks';
import { ScrollBox } from '../../shared/ui/ScrollBox';
import { FigureLink } from './FigureLink';
import type { Column, Line, Section } from './forecast-api';
import type { Sort } from './view-state';

type Props = {
    caption: string;
    /** What the first column names. */
    grouping: string;
    people: boolean;
    columns: readonly Column[];
    lines: readonly Line[];
    section: Section;
    exact: boolean;
    sort?: Sort | undefined;
    onSort?: (column: string) => void;
};

/** Figures in lines, each opening the list of its deals; the first column stays in sight. */
export function FiguresTable(props: Props) {
    const { caption, grouping, people, columns, lines, section, sort, onSort } = props;
    return (
        <ScrollBox label={caption}>
            <table class="aui pipewright-figures" data-currency={section.currency}>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{grouping}</th>
                        {columns.map((column) => (
                            <th
                                key={column.code}
                                scope="col"
                                class="pipewright-number"
                                data-column={column.code}
                                aria-sort={sort?.column === column.code ? sort.direction : undefined}
                            >
                                {onSort ? (
                                    <button type="button" class="pipewright-sort" onClick={() => onSort(column.code)}>
                                        {column.name}
                                    </button>
                                ) : (
                                    column.name
                                )}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {lines.map((line) => (
                        <tr key={line.value} data-group={line.value}>
                            <th scope="row">{people && line.value !== '' ? <Avatar name={line.label} /> : line.label}</th>
                            <Cells {...props} line={line} />
                        </tr>
                    ))}
                </tbody>
                <tfoot>
                    <tr class="pipewright-total">
                        <th scope="row">{section.total.label}</th>
                        <Cells {...props} line={section.total} />
                    </tr>
                </tfoot>
            </table>
        </ScrollBox>
    );
}

function Cells({ columns, line, section, exact }: Props & { line: Line }) {
    return (
        <>
            {columns.map((column) => {
                const figure = line.figures[column.code] ?? { amount: '0', count: 0, jql: null };
                return (
                    <td
                        key={column.code}
                        class="pipewright-number"
                        data-column={column.code}
                        data-amount={figure.amount}
                        data-count={figure.count}
                    >
                        <FigureLink figure={figure} of={[column.name, line.label]} currency={section.currency} exact={exact} />
                    </td>
                );
            })}
        </>
    );
}
