/* Dates and numbers as a language writes them. */
define('pipewright/common/format', [], function () {
    'use strict';

    const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

    /* The language of the user's profile, as browsers name it: ko_KR becomes ko-KR. */
    function userLocale() {
        const known = (AJS.Meta && AJS.Meta.get('user-locale')) || document.documentElement.lang || 'en';
        return String(known).replace(/_/g, '-');
    }

    function formatted(value, options, locale) {
        try {
            return new Intl.DateTimeFormat(locale || userLocale(), options).format(value);
        } catch (e) {
            return new Intl.DateTimeFormat('en', options).format(value);
        }
    }

    /* A day such as 2026-05-12, which belongs to no time zone. Anything else comes back as it is. */
    function date(iso, locale) {
        const parts = DAY.exec(iso || '');
        return parts
            ? formatted(
                  Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])),
                  { dateStyle: 'medium', timeZone: 'UTC' },
                  locale
              )
            : iso || '';
    }

    /* A moment such as 2026-05-12T03:00:00Z, in the browser's time zone. */
    function moment(iso, locale) {
        const at = Date.parse(iso);
        return isNaN(at) ? iso || '' : formatted(at, { dateStyle: 'medium', timeStyle: 'short' }, locale);
    }

    function groupingOf(locale) {
        const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
        const find = function (type, otherwise) {
            const part = parts.find(function (one) {
                return one.type === type;
            });
            return part ? part.value : otherwise;
        };
        return { group: find('group', ''), decimal: find('decimal', '.') };
    }

    /* Decimal text with grouping; digit by digit, because amounts do not fit the browser's numbers. */
    function number(text, locale) {
        const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
        if (!parts) {
            return String(text);
        }
        const signs = groupingOf(locale || userLocale());
        const whole = parts[2].replace(/\B(?=(\d{3})+$)/g, signs.group);
        return parts[1] + whole + (parts[3] ? signs.decimal + parts[3] : '');
    }

    return { date: date, moment: moment, number: number, userLocale: userLocale };
});
