/* The forecast on a dashboard, by the contract of dashboard items: render shows it, renderEdit asks what to show. */
define('pipewright/forecast/gadget', [
    'pipewright/common/api',
    'pipewright/common/dom',
    'pipewright/common/messages',
    'pipewright/forecast/settings',
    'pipewright/forecast/view',
    'pipewright/forecast/form'
], function (api, dom, messages, settings, View, Form) {
    'use strict';

    const el = dom.el;
    const VIEWS = ['single', 'cumulative'];
    const NOT_READY_POLL = 3000;

    function Item(dashboard) {
        this.dashboard = dashboard;
        this.prefix = String(dashboard.getGadgetId());
        this.columns = VIEWS[0];
        this.asked = 0;
    }

    /* The dashboard hands over the element wrapped by jQuery. */
    Item.prototype.take = function (element) {
        const node = element.jquery ? element[0] : element;
        this.root = dom.clear(
            node.querySelector('.pipewright-forecast') || node.appendChild(el('div', { class: 'pipewright-forecast' }))
        );
        this.root.id = this.prefix + '-forecast';
    };

    Item.prototype.render = function (element, preferences) {
        this.take(element);
        this.settings = settings.read(preferences);
        if (!this.settings) {
            this.say('info', AJS.I18n.getText('pipewright.forecast.state.unconfigured.title'), [
                AJS.I18n.getText('pipewright.forecast.configure.first')
            ]);
            return;
        }
        this.say('loading', null, [AJS.I18n.getText('pipewright.forecast.state.loading')]);
        this.dashboard.initRefresh({ refresh: preferences.refresh || '15' }, this.load.bind(this));
        this.load();
    };

    Item.prototype.load = function () {
        const item = this;
        const number = ++this.asked;
        this.dashboard.showLoadingBar();
        return api
            .get(settings.path(this.settings))
            .then(
                function (forecast) {
                    return item.isCurrent(number) && item.show(forecast);
                },
                function (failure) {
                    return item.isCurrent(number) && item.failed(failure);
                }
            )
            .then(function () {
                item.dashboard.hideLoadingBar();
                item.dashboard.resize();
            });
    };

    /* An answer that a later question has overtaken, or that comes after the gadget has gone, is dropped. */
    Item.prototype.isCurrent = function (number) {
        return number === this.asked && document.contains(this.root);
    };

    Item.prototype.say = function (state, title, texts, more) {
        const loading = state === 'loading';
        dom.clear(this.root).appendChild(
            el(
                'div',
                {
                    class: loading
                        ? 'pipewright-state pipewright-muted'
                        : 'pipewright-state aui-message aui-message-' + state,
                    role: state === 'error' ? 'alert' : 'status',
                    'data-state': state
                },
                title ? el('p', { class: 'title' }, el('strong', {}, title)) : null,
                texts.map(function (text) {
                    return el('p', {}, text);
                }),
                more
            )
        );
        this.root.setAttribute('aria-busy', String(loading));
    };

    /* The history is still being loaded: the gadget says how far it is, and asks again. */
    Item.prototype.wait = function (failure) {
        const number = this.asked;
        const item = this;
        this.say('info', null, messages.textsOf(failure));
        window.setTimeout(function () {
            if (item.isCurrent(number)) {
                item.load();
            }
        }, NOT_READY_POLL);
    };

    Item.prototype.failed = function (failure) {
        if (failure.status === 503) {
            this.wait(failure);
            return;
        }
        if (failure.status === 403) {
            this.say(
                'warning',
                AJS.I18n.getText('pipewright.forecast.state.no-permission.title'),
                messages.textsOf(failure)
            );
            return;
        }
        const texts = messages.textsOf(failure);
        const known =
            failure.status === 400 ? texts : texts.concat(AJS.I18n.getText('pipewright.forecast.state.error.text'));
        this.say(
            'error',
            AJS.I18n.getText('pipewright.forecast.state.error.title'),
            known,
            el(
                'p',
                {},
                el(
                    'button',
                    { type: 'button', class: 'aui-button', onclick: this.load.bind(this) },
                    AJS.I18n.getText('pipewright.forecast.state.retry')
                )
            )
        );
    };

    Item.prototype.show = function (forecast) {
        const view = new View(forecast, this.prefix);
        if (forecast.empty) {
            this.say('info', AJS.I18n.getText('pipewright.forecast.state.empty.title'), [
                AJS.I18n.getText('pipewright.forecast.state.empty.text')
            ]);
            this.root.insertBefore(view.header(), this.root.firstChild);
            this.add(this.root, view.notices());
            return;
        }
        const before = this.focused();
        this.view = view;
        this.chart = el('div', { class: 'pipewright-chart-place' });
        this.tables = el('div', { class: 'pipewright-tables' });
        dom.clear(this.root);
        this.root.setAttribute('aria-busy', 'false');
        this.add(
            this.root,
            [view.header()].concat(view.notices(), [
                view.hasChart() ? this.chart : null,
                this.toggle(),
                this.tables,
                view.rates()
            ])
        );
        this.drawChart();
        this.drawTables();
        this.watch();
        this.focusOn(before);
    };

    /* Who reads with the keyboard stays where they are when the figures are loaded again. */
    Item.prototype.focused = function () {
        const active = document.activeElement;
        return this.root.contains(active) ? active.id || active.getAttribute('aria-label') : null;
    };

    Item.prototype.focusOn = function (name) {
        const same =
            name &&
            Array.from(this.root.querySelectorAll('a, input, summary, [tabindex]')).find(function (node) {
                return node.id === name || node.getAttribute('aria-label') === name;
            });
        if (same) {
            same.focus();
        }
    };

    Item.prototype.add = function (place, parts) {
        parts.filter(Boolean).forEach(function (part) {
            place.appendChild(part);
        });
    };

    Item.prototype.toggle = function () {
        const item = this;
        const names = {
            single: AJS.I18n.getText('pipewright.forecast.columns.single'),
            cumulative: AJS.I18n.getText('pipewright.forecast.columns.cumulative')
        };
        const meanings = {
            single: AJS.I18n.getText('pipewright.forecast.columns.single.meaning'),
            cumulative: AJS.I18n.getText('pipewright.forecast.columns.cumulative.meaning')
        };
        return el(
            'fieldset',
            { class: 'pipewright-toggle' },
            el('legend', { class: 'pipewright-hidden' }, AJS.I18n.getText('pipewright.forecast.view')),
            VIEWS.map(function (code) {
                const id = item.prefix + '-view-' + code;
                return el(
                    'span',
                    { class: 'pipewright-toggle-choice', title: meanings[code] },
                    el('input', {
                        type: 'radio',
                        id: id,
                        name: item.prefix + '-view',
                        value: code,
                        checked: item.columns === code,
                        onchange: item.choose.bind(item, code)
                    }),
                    el('label', { for: id }, names[code])
                );
            })
        );
    };

    Item.prototype.choose = function (code) {
        this.columns = code;
        this.drawTables();
        this.dashboard.resize();
    };

    Item.prototype.drawTables = function () {
        const open = Boolean(this.tables.querySelector('.pipewright-meanings[open]'));
        const meanings = this.view.meanings(this.columns);
        meanings.open = open;
        dom.clear(this.tables);
        this.add(this.tables, this.view.main(this.columns).concat(this.view.apart(this.columns), meanings));
    };

    Item.prototype.drawChart = function () {
        this.chartWidth = this.chart.clientWidth;
        this.add(dom.clear(this.chart), this.view.chart(this.chartWidth));
    };

    /* A chart is as wide as its place, and columns of dashboards come in several widths. */
    Item.prototype.watch = function () {
        const item = this;
        if (this.observer) {
            this.observer.disconnect();
        }
        this.observer = new ResizeObserver(function () {
            if (item.chart.clientWidth > 0 && item.chart.clientWidth !== item.chartWidth) {
                window.requestAnimationFrame(item.drawChart.bind(item));
            }
        });
        this.observer.observe(this.chart);
    };

    Item.prototype.renderEdit = function (element, preferences) {
        const item = this;
        this.take(element);
        this.say('loading', null, [AJS.I18n.getText('pipewright.forecast.state.loading')]);
        api.get('/forecast/options')
            .then(
                function (options) {
                    item.edit(options, preferences);
                },
                function (failure) {
                    item.say(
                        'error',
                        AJS.I18n.getText('pipewright.forecast.state.error.title'),
                        messages.textsOf(failure),
                        el(
                            'p',
                            {},
                            el(
                                'button',
                                {
                                    type: 'button',
                                    class: 'aui-button',
                                    onclick: item.renderEdit.bind(item, element, preferences)
                                },
                                AJS.I18n.getText('pipewright.forecast.state.retry')
                            )
                        )
                    );
                }
            )
            .then(function () {
                item.dashboard.resize();
            });
    };

    Item.prototype.edit = function (options, preferences) {
        const item = this;
        const stored = settings.read(preferences);
        const form = new Form(this.prefix, options, stored, preferences.refresh);
        if (stored) {
            form.addCancel(function () {
                item.dashboard.closeEdit();
            });
        }
        form.node.addEventListener('submit', function (event) {
            event.preventDefault();
            item.save(form);
        });
        this.root.setAttribute('aria-busy', 'false');
        this.add(
            dom.clear(this.root),
            stored
                ? [form.node]
                : [el('p', {}, AJS.I18n.getText('pipewright.forecast.state.unconfigured.text')), form.node]
        );
    };

    /* The forecast itself is the check: what it refuses is not saved. */
    Item.prototype.save = function (form) {
        const item = this;
        const chosen = form.read();
        if (!chosen) {
            return;
        }
        form.busy(true);
        api.get(settings.path(chosen)).then(
            function () {
                item.dashboard.savePreferences(settings.preferences(chosen, form.value('refresh')));
            },
            function (failure) {
                form.busy(false);
                form.fail(failure);
            }
        );
    };

    return Item;
});
