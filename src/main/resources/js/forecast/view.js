/* Draws a forecast: period and rates, chart, tables, what stands apart, and what the columns mean. */
define('pipewright/forecast/view', [
    'pipewright/common/dom',
    'pipewright/common/format',
    'pipewright/common/messages',
    'pipewright/forecast/chart',
    'pipewright/forecast/figures',
    'pipewright/forecast/table'
], function (dom, format, messages, Chart, figures, tables) {
    'use strict';

    const el = dom.el;

    function groupingName(code) {
        return {
            month: AJS.I18n.getText('pipewright.forecast.grouping.month'),
            owner: AJS.I18n.getText('pipewright.forecast.grouping.owner'),
            stage: AJS.I18n.getText('pipewright.forecast.grouping.stage'),
            project: AJS.I18n.getText('pipewright.forecast.grouping.project')
        }[code];
    }

    function View(forecast, prefix) {
        this.forecast = forecast;
        this.prefix = prefix;
        this.from = format.date(forecast.request.from);
        this.to = format.date(forecast.request.lastDay);
        this.currency = forecast.request.currency;
        this.grouping = groupingName(forecast.request.group);
    }

    View.prototype.columns = function (view) {
        return this.forecast.columns.filter(function (column) {
            return column.view === view || (view !== 'apart' && column.view === 'both');
        });
    };

    View.prototype.header = function () {
        return el(
            'p',
            { class: 'pipewright-forecast-header' },
            AJS.I18n.getText('pipewright.forecast.header', this.from, this.to, this.currency)
        );
    };

    View.prototype.rates = function () {
        const used = this.forecast.ratesUsed;
        return used.length === 0
            ? null
            : el(
                  'details',
                  { class: 'pipewright-rates-used', open: used.length <= 3 },
                  el('summary', {}, AJS.I18n.getText('pipewright.forecast.notice.rates')),
                  el(
                      'ul',
                      {},
                      used.map(function (rate) {
                          return el(
                              'li',
                              {},
                              AJS.I18n.getText(
                                  'pipewright.forecast.notice.rate',
                                  rate.from,
                                  format.number(rate.rate),
                                  rate.to,
                                  format.date(rate.validFrom)
                              )
                          );
                      })
                  ),
                  el('p', { class: 'pipewright-muted' }, AJS.I18n.getText('pipewright.forecast.notice.rates.rule'))
              );
    };

    function notice(kind, text) {
        const place = el('div');
        messages.show(place, kind, text);
        return place;
    }

    /* What would otherwise be overlooked, with the lists of its deals: one for each currency that stands alone. */
    View.prototype.notices = function () {
        const from = this.from;
        return [
            this.overlooked('overdue', function (count) {
                return AJS.I18n.getText('pipewright.forecast.notice.overdue', count, from);
            }),
            this.overlooked('unmapped', function (count) {
                return AJS.I18n.getText('pipewright.forecast.notice.unmapped', count);
            })
        ];
    };

    View.prototype.overlooked = function (code, say) {
        const sections = [this.forecast.main].concat(this.forecast.apart).filter(function (section) {
            return section.total.figures[code].count > 0;
        });
        const count = sections.reduce(function (sum, section) {
            return sum + section.total.figures[code].count;
        }, 0);
        if (count === 0) {
            return null;
        }
        const place = notice('warning', say(count));
        place.setAttribute('data-notice', code);
        sections.forEach(function (section) {
            place.firstChild.appendChild(el('p', {}, list(section, section.total.figures[code])));
        });
        return place;
    };

    function list(section, figure) {
        return el(
            'a',
            { href: tables.address(figure) },
            AJS.I18n.getText(
                'pipewright.forecast.notice.show',
                figure.count,
                figures.writer(section)(figure.amount),
                section.currency
            )
        );
    }

    /* The chart at the width that its place has now. */
    View.prototype.chart = function (width) {
        const chart = new Chart(this.forecast, this.prefix, width);
        return [
            chart.legend(),
            chart.draw(
                AJS.I18n.getText('pipewright.forecast.chart.title', this.from, this.to),
                AJS.I18n.getText('pipewright.forecast.chart.description', this.grouping, this.currency)
            )
        ];
    };

    View.prototype.hasChart = function () {
        return this.forecast.main.groups.length > 0;
    };

    View.prototype.main = function (view) {
        const caption = AJS.I18n.getText(
            'pipewright.forecast.table.caption',
            this.from,
            this.to,
            this.grouping,
            this.currency
        );
        return [
            tables.table(caption, this.columns(view), this.grouping, this.forecast.main, this.forecast.main.groups),
            tables.aside(
                AJS.I18n.getText('pipewright.forecast.aside.caption', this.currency),
                this.columns('apart'),
                this.grouping,
                this.forecast.main
            )
        ];
    };

    View.prototype.apart = function (view) {
        const self = this;
        return this.forecast.apart.map(function (section) {
            return el(
                'section',
                {
                    class: 'pipewright-apart',
                    'aria-label': AJS.I18n.getText('pipewright.forecast.notice.apart', section.currency)
                },
                notice(
                    'warning',
                    AJS.I18n.getText('pipewright.forecast.notice.no-rate', section.currency, self.currency)
                ),
                tables.aside(
                    AJS.I18n.getText('pipewright.forecast.apart.caption', section.currency),
                    self.columns(view),
                    self.grouping,
                    section
                ),
                tables.aside(
                    AJS.I18n.getText('pipewright.forecast.aside.caption', section.currency),
                    self.columns('apart'),
                    self.grouping,
                    section
                )
            );
        });
    };

    View.prototype.meanings = function (view) {
        return el(
            'details',
            { class: 'pipewright-meanings' },
            el('summary', {}, AJS.I18n.getText('pipewright.forecast.meanings')),
            el(
                'dl',
                {},
                this.columns(view)
                    .concat(this.columns('apart'))
                    .map(function (column) {
                        return [el('dt', {}, column.name), el('dd', {}, column.meaning)];
                    })
            )
        );
    };

    return View;
});
