/* Amounts for the eye: exact in tables, short in the chart. */
define('pipewright/forecast/figures', ['pipewright/common/format'], function (format) {
    'use strict';

    const WHOLE = /\.0+$/;

    function texts(section) {
        const lines = section.groups.concat(section.total);
        return lines.reduce(function (all, line) {
            return all.concat(
                Object.keys(line.figures).map(function (code) {
                    return line.figures[code].amount;
                })
            );
        }, []);
    }

    /* Writes the amounts of one section: without decimals where none of them has any. */
    function writer(section) {
        const whole = texts(section).every(function (text) {
            return !text.includes('.') || WHOLE.test(text);
        });
        return function (amount) {
            return format.number(whole ? amount.replace(WHOLE, '') : amount);
        };
    }

    function compact(number) {
        try {
            return new Intl.NumberFormat(format.userLocale(), { notation: 'compact', maximumFractionDigits: 1 }).format(
                number
            );
        } catch (e) {
            return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(number);
        }
    }

    return { writer: writer, compact: compact };
});
