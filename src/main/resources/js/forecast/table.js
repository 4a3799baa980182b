/* The figures of a forecast as tables. Every figure opens the list of the deals that it is the sum of. */
define('pipewright/forecast/table', [
    'wrm/context-path',
    'pipewright/common/dom',
    'pipewright/forecast/figures'
], function (contextPath, dom, figures) {
    'use strict';

    const el = dom.el;

    function address(figure) {
        return contextPath() + '/issues/?jql=' + encodeURIComponent(figure.jql);
    }

    function link(figure, column, line, amount) {
        return el(
            'a',
            {
                href: address(figure),
                'aria-label': AJS.I18n.getText(
                    'pipewright.forecast.figure.open',
                    column.name,
                    line.label,
                    amount,
                    figure.count
                )
            },
            amount
        );
    }

    function cell(column, line, write) {
        const figure = line.figures[column.code];
        const data = {
            class: 'pipewright-figure',
            'data-column': column.code,
            'data-amount': figure.amount,
            'data-count': figure.count
        };
        if (!figure.jql) {
            return el(
                'td',
                data,
                el('span', { 'aria-hidden': 'true' }, '–'),
                el('span', { class: 'pipewright-hidden' }, AJS.I18n.getText('pipewright.forecast.no-figure'))
            );
        }
        return el(
            'td',
            data,
            link(figure, column, line, write(figure.amount)),
            el(
                'span',
                { class: 'pipewright-count' },
                AJS.I18n.getText('pipewright.forecast.figure.deals', figure.count)
            )
        );
    }

    function row(columns, line, write, total) {
        return el(
            'tr',
            { class: total ? 'pipewright-total' : null, 'data-group': total ? null : line.value },
            el('th', { scope: 'row' }, line.label),
            columns.map(function (column) {
                return cell(column, line, write);
            })
        );
    }

    function head(columns, grouping) {
        return el(
            'thead',
            {},
            el(
                'tr',
                {},
                el('th', { scope: 'col' }, grouping),
                columns.map(function (column) {
                    return el(
                        'th',
                        { scope: 'col', class: 'pipewright-figure', title: column.meaning, 'data-column': column.code },
                        column.name
                    );
                })
            )
        );
    }

    /* The table scrolls within the gadget, by keyboard too. */
    function table(caption, columns, grouping, section, lines) {
        const write = figures.writer(section);
        return el(
            'div',
            { class: 'pipewright-scroll', role: 'region', tabindex: '0', 'aria-label': caption },
            el(
                'table',
                { class: 'aui pipewright-figures', 'data-currency': section.currency },
                el('caption', {}, caption),
                head(columns, grouping),
                el(
                    'tbody',
                    {},
                    lines.map(function (line) {
                        return row(columns, line, write, false);
                    })
                ),
                el('tfoot', {}, row(columns, section.total, write, true))
            )
        );
    }

    function hasAny(line, columns) {
        return columns.some(function (column) {
            return line.figures[column.code].count > 0;
        });
    }

    /* Only what there is: nobody needs a table of dashes. Null when there is nothing at all. */
    function aside(caption, columns, grouping, section) {
        const lines = section.groups.filter(function (line) {
            return hasAny(line, columns);
        });
        return hasAny(section.total, columns) ? table(caption, columns, grouping, section, lines) : null;
    }

    return { table: table, aside: aside, address: address };
});
