/* The AMD modules that Jira offers, each by the name under which apps ask for it. */
(function (window) {
    'use strict';
    var define = window.define;
    var AJS = window.AJS;
    var JIRA = window.JIRA;
    var WRM = window.WRM;

    function offer(name, value) {
        define(name, [], function () {
            return typeof value === 'function' ? value() : value;
        });
    }

    offer('jquery', function () {
        return window.jQuery;
    });
    offer('underscore', function () {
        return window._;
    });
    offer('wrm/context-path', function () {
        return WRM.contextPath;
    });
    offer('wrm/data', WRM.data);
    offer('wrm/format', function () {
        return WRM.format;
    });
    offer('wrm/i18n', WRM.I18n);
    offer('wrm/require', function () {
        return WRM.require;
    });
    offer('aui/flag', function () {
        return AJS.flag;
    });

    /* AUI escapes the title; the body is HTML, as in Jira. */
    function show(type) {
        return function (title, body, options) {
            var close = type === 'error' ? 'manual' : 'auto';
            return AJS.flag(
                Object.assign({ type: type, title: title || '', body: body || '', close: close }, options || {})
            );
        };
    }

    offer('jira/flag', {
        showMsg: function (title, body, options) {
            return show((options || {}).type || 'info')(title, body, options);
        },
        showInfoMsg: show('info'),
        showSuccessMsg: show('success'),
        showWarningMsg: show('warning'),
        showErrorMsg: show('error')
    });
    offer('jira/util/formatter', { format: AJS.format, I18n: AJS.I18n });
    offer('jira/util/events', {
        bind: JIRA.bind,
        on: JIRA.bind,
        one: JIRA.one,
        unbind: JIRA.unbind,
        off: JIRA.unbind,
        trigger: JIRA.trigger
    });
    offer('jira/util/events/types', JIRA.Events);
    offer('jira/util/events/reasons', JIRA.CONTENT_ADDED_REASON);
    offer('jira/util/data/meta', AJS.Meta);
    offer('jira/util/users/logged-in-user', {
        isAdmin: function () {
            return AJS.Meta.get('is-admin') === true;
        },
        isAnonymous: function () {
            return !AJS.Meta.get('remote-user');
        },
        userName: function () {
            return AJS.Meta.get('remote-user');
        }
    });
})(window);
