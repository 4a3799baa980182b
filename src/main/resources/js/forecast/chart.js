/* The stacked bars of a forecast, one for each group. Categories differ by pattern as well as by colour; the table
   holds the same figures. */
define('pipewright/forecast/chart', ['pipewright/common/dom', 'pipewright/forecast/figures'], function (dom, figures) {
    'use strict';

    const SVG = 'http://www.w3.org/2000/svg';
    /* From the most certain to the least. */
    const CATEGORIES = ['closed', 'commit', 'most-likely', 'best-case', 'pipeline'];
    const ROW = 28;
    const BAR = 18;
    const AXIS = 24;
    const VALUE_WIDTH = 64;
    const TICKS = 4;
    const NARROWEST = 280;

    function svg(tag, attrs) {
        const node = document.createElementNS(SVG, tag);
        Object.keys(attrs || {}).forEach(function (name) {
            node.setAttribute(name, String(attrs[name]));
        });
        Array.prototype.slice.call(arguments, 2).forEach(function (child) {
            node.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
        });
        return node;
    }

    function amountOf(line, code) {
        return Number(line.figures[code].amount);
    }

    function totalOf(line) {
        return CATEGORIES.reduce(function (sum, code) {
            return sum + amountOf(line, code);
        }, 0);
    }

    /* A step of 1, 2, 2.5 or 5 times a power of ten. */
    function step(most) {
        const rough = most / TICKS;
        const power = Math.pow(10, Math.floor(Math.log10(rough)));
        return (
            power *
            [1, 2, 2.5, 5, 10].find(function (factor) {
                return factor * power >= rough;
            })
        );
    }

    function shortened(text, most) {
        const chars = Array.from(text);
        return chars.length <= most ? text : chars.slice(0, most - 1).join('') + '…';
    }

    const PATTERNS = {
        commit: [['path', { d: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6' }]],
        'most-likely': [['circle', { cx: 4, cy: 4, r: 1.4 }]],
        'best-case': [['path', { d: 'M0 4 H8' }]],
        pipeline: [['path', { d: 'M0 4 H8 M4 0 V8' }]]
    };

    function patterns(prefix) {
        return svg(
            'defs',
            {},
            ...Object.keys(PATTERNS).map(function (code) {
                return svg(
                    'pattern',
                    {
                        id: prefix + '-fill-' + code,
                        width: 8,
                        height: 8,
                        patternUnits: 'userSpaceOnUse',
                        class: 'pipewright-ink'
                    },
                    ...PATTERNS[code].map(function (shape) {
                        return svg(shape[0], shape[1]);
                    })
                );
            })
        );
    }

    function box(prefix, code, place) {
        const parts = [svg('rect', Object.assign({ class: 'pipewright-bar pipewright-bar-' + code }, place))];
        if (PATTERNS[code]) {
            parts.push(svg('rect', Object.assign({ fill: 'url(#' + prefix + '-fill-' + code + ')' }, place)));
        }
        return parts;
    }

    function segment(prefix, code, place, tip) {
        return svg('g', {}, svg('title', {}, tip), ...box(prefix, code, place));
    }

    function Chart(forecast, prefix, width) {
        this.forecast = forecast;
        this.prefix = prefix;
        this.width = Math.max(NARROWEST, width);
        this.labels = Math.min(140, Math.round(this.width / 4));
        this.lines = forecast.main.groups;
        this.names = {};
        forecast.columns.forEach(function (column) {
            this.names[column.code] = column.name;
        }, this);
        this.most = Math.max.apply(null, this.lines.map(totalOf).concat(0));
        this.write = figures.writer(forecast.main);
    }

    Chart.prototype.x = function (amount) {
        return this.labels + (this.most > 0 ? amount / this.most : 0) * (this.width - this.labels - VALUE_WIDTH);
    };

    Chart.prototype.bar = function (line, row) {
        const chart = this;
        const y = row * ROW + (ROW - BAR) / 2;
        const middle = row * ROW + ROW / 2;
        let from = 0;
        const parts = [
            svg(
                'text',
                { x: this.labels - 8, y: middle, class: 'pipewright-chart-label' },
                svg('title', {}, line.label),
                shortened(line.label, Math.floor(this.labels / 7.5))
            )
        ];
        CATEGORIES.forEach(function (code) {
            const amount = amountOf(line, code);
            if (amount > 0) {
                const place = {
                    x: chart.x(from),
                    y: y,
                    width: Math.max(1, chart.x(from + amount) - chart.x(from)),
                    height: BAR
                };
                const tip = AJS.I18n.getText(
                    'pipewright.forecast.chart.bar',
                    line.label,
                    chart.names[code],
                    chart.write(line.figures[code].amount)
                );
                parts.push(segment(chart.prefix, code, place, tip));
            }
            from += amount;
        });
        parts.push(
            svg('text', { x: this.x(from) + 6, y: middle, class: 'pipewright-chart-value' }, figures.compact(from))
        );
        return svg('g', {}, ...parts);
    };

    Chart.prototype.grid = function () {
        const parts = [];
        const bottom = this.lines.length * ROW;
        const every = this.most > 0 ? step(this.most) : 1;
        for (let at = 0; at <= this.most; at += every) {
            parts.push(
                svg('line', { x1: this.x(at), x2: this.x(at), y1: 0, y2: bottom, class: 'pipewright-chart-grid' })
            );
            parts.push(
                svg('text', { x: this.x(at), y: bottom + 14, class: 'pipewright-chart-tick' }, figures.compact(at))
            );
        }
        return svg('g', {}, ...parts);
    };

    Chart.prototype.draw = function (title, description) {
        const height = this.lines.length * ROW + AXIS;
        const titleId = this.prefix + '-chart-title';
        const descriptionId = this.prefix + '-chart-description';
        return svg(
            'svg',
            {
                class: 'pipewright-chart',
                role: 'img',
                'aria-labelledby': titleId + ' ' + descriptionId,
                viewBox: '0 0 ' + this.width + ' ' + height,
                width: this.width,
                height: height,
                focusable: 'false'
            },
            svg('title', { id: titleId }, title),
            svg('desc', { id: descriptionId }, description),
            patterns(this.prefix),
            this.grid(),
            ...this.lines.map(this.bar, this)
        );
    };

    function swatch(prefix, code) {
        return svg(
            'svg',
            { class: 'pipewright-swatch', width: 14, height: 14, 'aria-hidden': 'true', focusable: 'false' },
            ...box(prefix, code, { x: 0, y: 0, width: 14, height: 14 })
        );
    }

    Chart.prototype.legend = function () {
        const chart = this;
        return dom.el(
            'ul',
            { class: 'pipewright-legend' },
            CATEGORIES.map(function (code) {
                return dom.el('li', {}, swatch(chart.prefix, code), chart.names[code]);
            })
        );
    };

    return Chart;
});
