/* Exchange rates: the reporting currency, a form to add a rate, and all rates that were entered. */
define('pipewright/money/rates-page', [
    'pipewright/common/api',
    'pipewright/common/dom',
    'pipewright/common/form',
    'pipewright/common/format',
    'pipewright/common/labelled',
    'pipewright/common/messages'
], function (api, dom, formOf, format, labelled, messages) {
    'use strict';

    const el = dom.el;

    function field(name, label, help, attributes) {
        return labelled.field(
            label,
            el(
                'input',
                Object.assign(
                    {
                        type: 'text',
                        class: 'text',
                        id: 'pipewright-rates-' + name,
                        name: name,
                        autocomplete: 'off',
                        required: true
                    },
                    attributes
                )
            ),
            help
        );
    }

    function Page(container) {
        this.container = container;
        this.notes = el('div', { class: 'pipewright-page-messages' });
        this.list = el('div', { class: 'pipewright-rates-list' });
    }

    Page.prototype.load = function () {
        const page = this;
        dom.clear(this.container).appendChild(
            el('p', { class: 'pipewright-muted', role: 'status' }, AJS.I18n.getText('pipewright.money.rates.loading'))
        );
        return api
            .get('/rates')
            .then(
                function (table) {
                    page.draw(table);
                },
                function (failure) {
                    page.failed(failure);
                }
            )
            .then(function () {
                page.container.setAttribute('aria-busy', 'false');
            });
    };

    Page.prototype.failed = function (failure) {
        messages.show(
            this.container,
            'error',
            [AJS.I18n.getText('pipewright.money.rates.failed')].concat(messages.textsOf(failure))
        );
        this.container.appendChild(
            el(
                'button',
                { type: 'button', class: 'aui-button', onclick: this.load.bind(this) },
                AJS.I18n.getText('pipewright.forecast.state.retry')
            )
        );
    };

    Page.prototype.draw = function (table) {
        const page = this;
        dom.clear(this.container);
        [this.notes, this.reporting(table), this.adding(), this.list].forEach(function (part) {
            page.container.appendChild(part);
        });
        this.drawList(table);
    };

    Page.prototype.form = function (parts, button, send) {
        const page = this;
        const submit = el('button', { type: 'submit', class: 'aui-button aui-button-primary' }, button);
        return formOf({ class: 'aui' }, [parts, el('div', { class: 'pipewright-buttons' }, submit)], function (form) {
            return send(form).catch(function (failure) {
                dom.clear(page.notes);
                throw failure;
            });
        });
    };

    function value(form, name) {
        return form.querySelector('[name="' + name + '"]').value;
    }

    Page.prototype.reporting = function (table) {
        const page = this;
        return el(
            'section',
            { class: 'pipewright-rates-reporting' },
            this.form(
                [
                    field(
                        'currency',
                        AJS.I18n.getText('pipewright.money.rates.reporting'),
                        AJS.I18n.getText('pipewright.money.rates.reporting.help'),
                        { value: table.reporting, maxlength: 3, size: 5 }
                    )
                ],
                AJS.I18n.getText('pipewright.money.rates.reporting.save'),
                function (form) {
                    return api.put('/rates/reporting', { currency: value(form, 'currency') }).then(function (fresh) {
                        form.querySelector('[name="currency"]').value = fresh.reporting;
                        messages.show(
                            page.notes,
                            'success',
                            AJS.I18n.getText('pipewright.money.rates.reporting.saved', fresh.reporting)
                        );
                    });
                }
            )
        );
    };

    Page.prototype.adding = function () {
        const code = { maxlength: 3, size: 5 };
        const help = AJS.I18n.getText('pipewright.money.rates.currency.help');
        return el(
            'section',
            { class: 'pipewright-rates-add' },
            el('h2', {}, AJS.I18n.getText('pipewright.money.rates.add.heading')),
            this.form(
                [
                    field('from', AJS.I18n.getText('pipewright.money.rates.from'), help, code),
                    field('to', AJS.I18n.getText('pipewright.money.rates.to'), help, code),
                    field(
                        'rate',
                        AJS.I18n.getText('pipewright.money.rates.rate'),
                        AJS.I18n.getText('pipewright.money.rates.rate.help'),
                        { inputmode: 'decimal' }
                    ),
                    field('validFrom', AJS.I18n.getText('pipewright.money.rates.valid-from'), null, { type: 'date' })
                ],
                AJS.I18n.getText('pipewright.money.rates.add'),
                this.add.bind(this)
            )
        );
    };

    Page.prototype.add = function (form) {
        const page = this;
        return api
            .post('/rates', {
                from: value(form, 'from'),
                to: value(form, 'to'),
                rate: value(form, 'rate'),
                validFrom: value(form, 'validFrom')
            })
            .then(function (fresh) {
                form.reset();
                form.querySelector('[name="from"]').focus();
                page.drawList(fresh);
                messages.show(page.notes, 'success', AJS.I18n.getText('pipewright.money.rates.added'));
            });
    };

    Page.prototype.drawList = function (table) {
        dom.clear(this.list).appendChild(
            table.rates.length === 0
                ? el('p', { class: 'pipewright-muted' }, AJS.I18n.getText('pipewright.money.rates.empty'))
                : el(
                      'table',
                      { class: 'aui', id: 'pipewright-rates-table' },
                      el('caption', {}, AJS.I18n.getText('pipewright.money.rates.table.caption')),
                      el(
                          'thead',
                          {},
                          el(
                              'tr',
                              {},
                              el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.money.rates.from')),
                              el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.money.rates.to')),
                              el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.money.rates.rate')),
                              el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.money.rates.valid-from'))
                          )
                      ),
                      el(
                          'tbody',
                          {},
                          table.rates.map(function (rate) {
                              return el(
                                  'tr',
                                  {},
                                  el('td', {}, rate.from),
                                  el('td', {}, rate.to),
                                  el('td', {}, format.number(rate.rate)),
                                  el('td', {}, format.date(rate.validFrom))
                              );
                          })
                      )
                  )
        );
    };

    return function (container) {
        return new Page(container).load();
    };
});

AJS.toInit(function () {
    'use strict';
    const container = document.getElementById('pipewright-rates');
    if (container) {
        require(['pipewright/money/rates-page'], function (start) {
            start(container);
        });
    }
});
