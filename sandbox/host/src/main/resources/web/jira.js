/* The globals that Jira puts on every page beside AUI: AJS.Meta, AJS.contextPath, AJS.format, JIRA.bind, WRM. */
(function (window, $) {
    'use strict';
    /* AUI's own object is sealed by getters: what Jira adds stands on one that inherits from it. */
    var AJS = (window.AJS = Object.create(window.AJS || {}));
    var JIRA = (window.JIRA = window.JIRA || {});
    var WRM = (window.WRM = window.WRM || {});

    function add(name, value) {
        Object.defineProperty(AJS, name, { value: value, writable: true, configurable: true, enumerable: true });
    }

    function metaElement(key) {
        return document.querySelector('meta[name="ajs-' + key + '"]');
    }

    function typed(text) {
        if (text === 'true' || text === 'false') {
            return text === 'true';
        }
        return text;
    }

    var Meta = {
        get: function (key) {
            var meta = metaElement(key);
            return meta ? typed(meta.getAttribute('content')) : undefined;
        },
        getBoolean: function (key) {
            return Meta.get(key) === true;
        },
        getNumber: function (key) {
            var value = Meta.get(key);
            return value === undefined ? undefined : Number(value);
        },
        getAllAsMap: function () {
            var all = {};
            document.querySelectorAll('meta[name^="ajs-"]').forEach(function (meta) {
                all[meta.getAttribute('name').substring(4)] = typed(meta.getAttribute('content'));
            });
            return all;
        },
        set: function (key, value) {
            var meta = metaElement(key);
            if (!meta) {
                meta = document.createElement('meta');
                meta.setAttribute('name', 'ajs-' + key);
                document.head.appendChild(meta);
            }
            meta.setAttribute('content', String(value));
        }
    };

    add('Meta', Meta);

    WRM.contextPath = function () {
        return Meta.get('context-path') || '';
    };
    add('contextPath', WRM.contextPath);

    /* MessageFormat as far as texts use it: {0}, '' for an apostrophe, '...' for literal text, {0,choice,...} with
       numbers. */
    WRM.format = function (pattern) {
        var args = Array.prototype.slice.call(arguments, 1);
        return formatPattern(String(pattern), args);
    };
    add('format', WRM.format);

    function formatPattern(pattern, args) {
        var out = '';
        var quoted = false;
        for (var i = 0; i < pattern.length; i++) {
            var c = pattern.charAt(i);
            if (c === "'") {
                if (pattern.charAt(i + 1) === "'") {
                    out += "'";
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c === '{' && !quoted) {
                var end = closing(pattern, i);
                out += argument(pattern.substring(i + 1, end), args);
                i = end;
            } else {
                out += c;
            }
        }
        return out;
    }

    function closing(pattern, start) {
        var depth = 0;
        for (var i = start; i < pattern.length; i++) {
            depth += pattern.charAt(i) === '{' ? 1 : pattern.charAt(i) === '}' ? -1 : 0;
            if (depth === 0) {
                return i;
            }
        }
        return pattern.length;
    }

    function argument(placeholder, args) {
        var parts = /^\s*(\d+)\s*(?:,\s*(\w+)\s*(?:,([\s\S]*))?)?$/.exec(placeholder);
        if (!parts) {
            return '{' + placeholder + '}';
        }
        var value = args[Number(parts[1])];
        if (parts[2] === 'choice') {
            return formatPattern(choose(parts[3] || '', Number(value)), args);
        }
        return value === undefined || value === null ? '' : String(value);
    }

    function choose(choices, number) {
        var chosen = '';
        choices.split('|').forEach(function (choice, index) {
            var parts = /^\s*(-?[\d.]+)([#<])([\s\S]*)$/.exec(choice);
            if (parts && (index === 0 || (parts[2] === '#' ? number >= Number(parts[1]) : number > Number(parts[1])))) {
                chosen = parts[3];
            }
        });
        return chosen;
    }

    /* A key that no transformer has replaced shows itself, so that a missing declaration is seen. */
    WRM.I18n = {
        getText: function (key) {
            return key;
        }
    };
    add('I18n', WRM.I18n);

    var bus = $({});
    JIRA.Events = $.extend(JIRA.Events || {}, {
        NEW_CONTENT_ADDED: 'newContentAdded',
        ISSUE_REFRESHED: 'issueRefreshed',
        REFRESH_ISSUE_PAGE: 'refreshIssuePage'
    });
    JIRA.bind = function () {
        bus.on.apply(bus, arguments);
    };
    JIRA.one = function () {
        bus.one.apply(bus, arguments);
    };
    JIRA.unbind = function () {
        bus.off.apply(bus, arguments);
    };
    JIRA.trigger = function () {
        bus.trigger.apply(bus, arguments);
    };
    JIRA.Issue = $.extend(JIRA.Issue || {}, {
        getIssueId: function () {
            return Number(AJS.Meta.get('issue-id')) || null;
        }
    });
    JIRA.CONTENT_ADDED_REASON = { pageLoad: 'pageLoad', panelRefreshed: 'panelRefreshed', dialogReady: 'dialogReady' };
    $(function () {
        JIRA.trigger(JIRA.Events.NEW_CONTENT_ADDED, [$(document), JIRA.CONTENT_ADDED_REASON.pageLoad]);
    });

    var claimed = {};
    WRM.data = {
        claim: function (key) {
            var all = WRM._unparsedData || {};
            if (claimed[key] || !Object.prototype.hasOwnProperty.call(all, key)) {
                return undefined;
            }
            claimed[key] = true;
            return JSON.parse(all[key]);
        }
    };

    /* Loads what a page did not ask for when it was built: 'wr!module' and 'wrc!context'. */
    WRM.require = function (wishes, done) {
        var query = []
            .concat(wishes)
            .map(function (wish) {
                var parts = wish.split('!');
                return (parts[0] === 'wrc' ? 'wrc=' : 'wr=') + encodeURIComponent(parts[1] || parts[0]);
            })
            .join('&');
        return $.getJSON(WRM.contextPath() + '/download/required.json?' + query)
            .then(function (addresses) {
                return addresses.reduce(function (before, address) {
                    return before.then(function () {
                        return load(address);
                    });
                }, Promise.resolve());
            })
            .then(function () {
                if (done) {
                    done();
                }
            });
    };

    function present(address) {
        return Array.prototype.some.call(document.querySelectorAll('script[src], link[href]'), function (element) {
            return (element.getAttribute('src') || element.getAttribute('href')) === address;
        });
    }

    function load(address) {
        if (present(address)) {
            return Promise.resolve();
        }
        return new Promise(function (resolve, reject) {
            var style = /\.css(\?|$)/.test(address);
            var element = document.createElement(style ? 'link' : 'script');
            element.onload = resolve;
            element.onerror = function () {
                reject(new Error(address));
            };
            if (style) {
                element.rel = 'stylesheet';
                element.href = address;
            } else {
                element.async = false;
                element.src = address;
            }
            document.head.appendChild(element);
        });
    }
})(window, window.jQuery);
