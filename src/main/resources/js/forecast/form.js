/* The gadget's settings: which deals, which period, by what, in which currency. The server checks them before they are
   saved. */
define('pipewright/forecast/form', [
    'pipewright/common/dom',
    'pipewright/common/labelled',
    'pipewright/common/messages'
], function (dom, labelled, messages) {
    'use strict';

    const el = dom.el;
    const CUSTOM = 'custom';
    const DAY = 86400000;

    function shifted(day, days) {
        return new Date(Date.parse(day) + days * DAY).toISOString().substring(0, 10);
    }

    function select(id, name, choices, value) {
        return el(
            'select',
            { class: 'select', id: id, name: name, value: value },
            choices.map(function (choice) {
                return el('option', { value: choice.code }, choice.name);
            })
        );
    }

    function Form(prefix, options, stored, refresh) {
        this.prefix = prefix + '-settings';
        this.options = options;
        this.stored = stored || { scope: 'all', period: 'this-quarter', group: 'month', currency: options.reporting };
        this.refresh = refresh || '15';
        this.node = this.build();
        this.adapt();
    }

    Form.prototype.id = function (name) {
        return this.prefix + '-' + name;
    };

    Form.prototype.scopeKind = function () {
        return this.stored.scope.split(':')[0];
    };

    Form.prototype.scopeValue = function (kind) {
        return this.scopeKind() === kind ? this.stored.scope.substring(kind.length + 1) : '';
    };

    Form.prototype.radio = function (kind, label) {
        const id = this.id('scope-' + kind);
        return el(
            'div',
            { class: 'radio' },
            el('input', {
                type: 'radio',
                class: 'radio',
                id: id,
                name: 'scope',
                value: kind,
                checked: this.scopeKind() === kind,
                onchange: this.adapt.bind(this)
            }),
            el('label', { for: id }, label)
        );
    };

    Form.prototype.projects = function () {
        const chosen = this.scopeValue('projects').split(',');
        const form = this;
        if (this.options.projects.length === 0) {
            return el('p', { class: 'pipewright-muted' }, AJS.I18n.getText('pipewright.forecast.projects.none'));
        }
        return this.options.projects.map(function (project) {
            const id = form.id('project-' + project.id);
            return el(
                'div',
                { class: 'checkbox' },
                el('input', {
                    type: 'checkbox',
                    class: 'checkbox',
                    id: id,
                    name: 'project',
                    value: project.id,
                    checked: chosen.indexOf(String(project.id)) >= 0
                }),
                el('label', { for: id }, project.name + ' (' + project.key + ')')
            );
        });
    };

    Form.prototype.scope = function () {
        return el(
            'fieldset',
            { class: 'pipewright-scope' },
            el('legend', {}, AJS.I18n.getText('pipewright.forecast.config.scope')),
            this.radio('all', AJS.I18n.getText('pipewright.forecast.config.scope.all')),
            this.radio('projects', AJS.I18n.getText('pipewright.forecast.config.scope.projects')),
            el(
                'fieldset',
                { class: 'pipewright-inner', 'data-for': 'projects' },
                el(
                    'legend',
                    { class: 'pipewright-hidden' },
                    AJS.I18n.getText('pipewright.forecast.config.scope.projects')
                ),
                this.projects()
            ),
            this.radio('filter', AJS.I18n.getText('pipewright.forecast.config.scope.filter')),
            el(
                'div',
                { class: 'pipewright-inner', 'data-for': 'filter' },
                labelled.field(
                    AJS.I18n.getText('pipewright.forecast.filter.label'),
                    el('input', {
                        type: 'text',
                        class: 'text',
                        id: this.id('filter'),
                        name: 'filter',
                        inputmode: 'numeric',
                        autocomplete: 'off',
                        value: this.scopeValue('filter')
                    }),
                    AJS.I18n.getText('pipewright.forecast.filter.help')
                )
            ),
            this.radio('jql', AJS.I18n.getText('pipewright.forecast.config.scope.jql')),
            el(
                'div',
                { class: 'pipewright-inner', 'data-for': 'jql' },
                labelled.field(
                    AJS.I18n.getText('pipewright.forecast.jql.label'),
                    el('textarea', {
                        class: 'textarea',
                        id: this.id('jql'),
                        name: 'jql',
                        rows: 3,
                        spellcheck: 'false',
                        value: this.scopeValue('jql')
                    }),
                    AJS.I18n.getText('pipewright.forecast.jql.help')
                )
            )
        );
    };

    Form.prototype.period = function () {
        const range = this.stored.period.indexOf('..') > 0 ? this.stored.period.split('..') : null;
        const choices = this.options.periods.concat({
            code: CUSTOM,
            name: AJS.I18n.getText('pipewright.forecast.period.custom')
        });
        const control = select(this.id('period'), 'period', choices, range ? CUSTOM : this.stored.period);
        control.addEventListener('change', this.adapt.bind(this));
        return [
            labelled.field(AJS.I18n.getText('pipewright.forecast.period'), control),
            el(
                'div',
                { class: 'pipewright-inner pipewright-range', 'data-for': CUSTOM },
                labelled.field(
                    AJS.I18n.getText('pipewright.forecast.period.from'),
                    el('input', {
                        type: 'date',
                        class: 'text',
                        id: this.id('from'),
                        name: 'from',
                        value: range ? range[0] : ''
                    })
                ),
                labelled.field(
                    AJS.I18n.getText('pipewright.forecast.period.to'),
                    el('input', {
                        type: 'date',
                        class: 'text',
                        id: this.id('to'),
                        name: 'to',
                        value: range ? shifted(range[1], -1) : ''
                    })
                )
            )
        ];
    };

    Form.prototype.refreshes = function () {
        return select(
            this.id('refresh'),
            'refresh',
            [
                { code: 'false', name: AJS.I18n.getText('pipewright.forecast.refresh.never') },
                { code: '15', name: AJS.I18n.getText('pipewright.forecast.refresh.15') },
                { code: '60', name: AJS.I18n.getText('pipewright.forecast.refresh.60') },
                { code: '120', name: AJS.I18n.getText('pipewright.forecast.refresh.120') }
            ],
            this.refresh
        );
    };

    Form.prototype.currencies = function () {
        return this.options.currencies.map(function (currency) {
            return { code: currency.code, name: currency.code + ' – ' + currency.name };
        });
    };

    Form.prototype.build = function () {
        return el(
            'form',
            {
                class: 'aui pipewright-gadget-form',
                novalidate: true,
                'aria-label': AJS.I18n.getText('pipewright.forecast.config.title')
            },
            el('div', { class: 'pipewright-form-messages' }),
            this.scope(),
            this.period(),
            labelled.field(
                AJS.I18n.getText('pipewright.forecast.grouping'),
                select(this.id('group'), 'group', this.options.groupings, this.stored.group)
            ),
            labelled.field(
                AJS.I18n.getText('pipewright.forecast.config.currency'),
                select(this.id('currency'), 'currency', this.currencies(), this.stored.currency),
                AJS.I18n.getText('pipewright.forecast.config.currency.help')
            ),
            labelled.field(AJS.I18n.getText('pipewright.forecast.refresh'), this.refreshes()),
            el(
                'div',
                { class: 'pipewright-buttons' },
                el(
                    'button',
                    { type: 'submit', class: 'aui-button aui-button-primary' },
                    AJS.I18n.getText('pipewright.forecast.config.save')
                )
            )
        );
    };

    Form.prototype.addCancel = function (cancel) {
        this.node
            .querySelector('.pipewright-buttons')
            .appendChild(
                el(
                    'button',
                    { type: 'button', class: 'aui-button aui-button-link', onclick: cancel },
                    AJS.I18n.getText('pipewright.forecast.config.cancel')
                )
            );
    };

    /* Shows what the chosen kind of deals and period asks for, and nothing else. */
    Form.prototype.adapt = function () {
        const wanted = [this.kind(), this.node.querySelector('[name="period"]').value];
        this.node.querySelectorAll('[data-for]').forEach(function (part) {
            part.hidden = wanted.indexOf(part.getAttribute('data-for')) < 0;
        });
    };

    Form.prototype.kind = function () {
        const checked = this.node && this.node.querySelector('[name="scope"]:checked');
        return checked ? checked.value : 'all';
    };

    Form.prototype.value = function (name) {
        return this.node.querySelector('[name="' + name + '"]').value.trim();
    };

    Form.prototype.chosenScope = function () {
        const kind = this.kind();
        if (kind === 'all') {
            return kind;
        }
        const value =
            kind !== 'projects'
                ? this.value(kind)
                : Array.from(this.node.querySelectorAll('[name="project"]:checked'), function (box) {
                      return box.value;
                  }).join(',');
        return value === '' ? null : kind + ':' + value;
    };

    Form.prototype.chosenPeriod = function () {
        if (this.value('period') !== CUSTOM) {
            return this.value('period');
        }
        const from = this.value('from');
        const to = this.value('to');
        return from && to ? from + '..' + shifted(to, 1) : null;
    };

    const MISSING = {
        projects: [
            'scope',
            function () {
                return AJS.I18n.getText('pipewright.forecast.projects.missing');
            }
        ],
        filter: [
            'filter',
            function () {
                return AJS.I18n.getText('pipewright.forecast.filter.missing');
            }
        ],
        jql: [
            'jql',
            function () {
                return AJS.I18n.getText('pipewright.forecast.jql.missing');
            }
        ]
    };

    /* The settings as chosen, or null after saying at each field what is missing. */
    Form.prototype.read = function () {
        messages.clearErrors(this.node);
        const errors = {};
        const settings = {
            scope: this.chosenScope(),
            period: this.chosenPeriod(),
            group: this.value('group'),
            currency: this.value('currency')
        };
        if (settings.scope === null) {
            errors[MISSING[this.kind()][0]] = MISSING[this.kind()][1]();
        }
        if (settings.period === null) {
            errors.from = AJS.I18n.getText('pipewright.forecast.period.incomplete');
        }
        if (Object.keys(errors).length > 0) {
            this.fail({ errors: errors, errorMessages: [] });
            return null;
        }
        return settings;
    };

    /* What the server says of the deals belongs to the field in which they were named. */
    Form.prototype.fail = function (failure) {
        const errors = Object.assign({}, failure.errors);
        const kind = this.kind();
        if (errors.scope && (kind === 'filter' || kind === 'jql')) {
            errors[kind] = errors.scope;
            delete errors.scope;
        }
        if (errors.period && this.value('period') === CUSTOM) {
            errors.from = errors.period;
            delete errors.period;
        }
        messages.showFailure(this.node, this.node.querySelector('.pipewright-form-messages'), {
            errors: errors,
            errorMessages: failure.errorMessages
        });
    };

    Form.prototype.busy = function (busy) {
        this.node.querySelector('[type="submit"]').disabled = busy;
        if (busy) {
            messages.show(
                this.node.querySelector('.pipewright-form-messages'),
                'info',
                AJS.I18n.getText('pipewright.forecast.saving')
            );
        } else {
            dom.clear(this.node.querySelector('.pipewright-form-messages'));
        }
    };

    return Form;
});
