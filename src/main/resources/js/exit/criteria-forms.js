/* The forms of a criterion and of a stage. Each calls send(body), and closes when that succeeds. */
define('pipewright/exit/criteria-forms', [
    'pipewright/common/dom',
    'pipewright/common/form',
    'pipewright/common/labelled',
    'pipewright/exit/field-condition'
], function (dom, formOf, labelled, fieldCondition) {
    'use strict';

    const el = dom.el;

    function field(label, control, helpText) {
        control.id = dom.newId('criterion-field');
        return labelled.group(label, control, helpText);
    }

    function select(name, choices, value, onchange) {
        return el(
            'select',
            { class: 'select', name: name, value: value, onchange: onchange },
            choices.map(function (choice) {
                return el('option', { value: choice.code }, choice.name);
            })
        );
    }

    function text(name, value, longest) {
        return el('input', {
            class: 'text long-field',
            type: 'text',
            name: name,
            value: value || '',
            maxlength: longest,
            autocomplete: 'off'
        });
    }

    function area(name, value, longest) {
        return el('textarea', {
            class: 'textarea long-field',
            name: name,
            rows: 3,
            maxlength: longest,
            value: value || ''
        });
    }

    /* The inputs of a kind's parameters; their names are the names of the parameters. */
    function parameterFields(kind, parameters, operandName, choices, offer) {
        switch (kind) {
            case 'field':
                return fieldCondition.inputs(parameters, operandName, choices, offer);
            case 'close-plan-tasks-done':
                return [
                    field(
                        AJS.I18n.getText('pipewright.exit.page.scope'),
                        select('scope', choices.scopes, parameters.scope || choices.scopes[0].code)
                    )
                ];
            case 'decision-within':
                return [
                    field(
                        AJS.I18n.getText('pipewright.exit.page.fallback-days'),
                        el('input', {
                            class: 'text short-field',
                            type: 'text',
                            inputmode: 'numeric',
                            name: 'fallbackDays',
                            value: parameters.fallbackDays || '180'
                        }),
                        AJS.I18n.getText('pipewright.exit.page.fallback-days-help')
                    )
                ];
            case 'jql':
                return [
                    field(
                        AJS.I18n.getText('pipewright.exit.page.jql'),
                        area('jql', parameters.jql, 4000),
                        AJS.I18n.getText('pipewright.exit.page.jql-help')
                    )
                ];
            default:
                return [];
        }
    }

    function form(label, parts, read, send, close) {
        const buttons = el(
            'div',
            { class: 'buttons-container' },
            el(
                'div',
                { class: 'buttons' },
                el(
                    'button',
                    { type: 'submit', class: 'aui-button aui-button-primary' },
                    AJS.I18n.getText('pipewright.exit.page.save')
                ),
                el(
                    'button',
                    { type: 'button', class: 'aui-button aui-button-link', onclick: close },
                    AJS.I18n.getText('pipewright.exit.page.cancel')
                )
            )
        );
        return formOf(
            {
                class: 'aui pipewright-criteria-form',
                'aria-label': label,
                onkeydown: function (event) {
                    if (event.key === 'Escape') {
                        close();
                    }
                }
            },
            [parts, buttons],
            function (node) {
                return send(read(node));
            }
        );
    }

    function valueOf(node, name) {
        const input = node.querySelector('[name="' + name + '"]');
        return input ? input.value : null;
    }

    function readCriterion(node, stageKey, kind) {
        const parameters = {};
        node.querySelectorAll('.pipewright-criteria-parameters [name]').forEach(function (input) {
            parameters[input.name] = input.dataset.code || input.value;
        });
        return {
            stage: stageKey,
            kind: kind || valueOf(node, 'kind'),
            title: valueOf(node, 'title'),
            help: valueOf(node, 'help'),
            required: node.querySelector('[name="required"]').checked,
            parameters: parameters
        };
    }

    function requiredBox(checked) {
        const id = dom.newId('criterion-field');
        return el(
            'fieldset',
            { class: 'group' },
            el('legend', {}, el('span', {}, AJS.I18n.getText('pipewright.exit.page.weight'))),
            el(
                'div',
                { class: 'checkbox' },
                el('input', { type: 'checkbox', class: 'checkbox', name: 'required', id: id, checked: checked }),
                el('label', { for: id }, AJS.I18n.getText('pipewright.exit.page.is-required'))
            )
        );
    }

    return {
        /* criterion is null for a new one; a kind that is stored stays as it is. offer(field, text) gives what can be chosen. */
        criterion: function (label, stageKey, criterion, choices, offer, send, close) {
            const now = criterion || {
                kind: choices.kinds[0].code,
                title: '',
                help: '',
                required: true,
                parameters: {}
            };
            const parameters = el(
                'div',
                { class: 'pipewright-criteria-parameters' },
                parameterFields(now.kind, now.parameters, now.operandName, choices, offer)
            );
            const kinds = criterion
                ? null
                : field(
                      AJS.I18n.getText('pipewright.exit.page.kind'),
                      select('kind', choices.kinds, now.kind, function (event) {
                          dom.clear(parameters);
                          parameterFields(event.target.value, {}, null, choices, offer).forEach(function (node) {
                              parameters.appendChild(node);
                          });
                      })
                  );
            return form(
                label,
                [
                    kinds,
                    field(
                        AJS.I18n.getText('pipewright.exit.page.criterion-title'),
                        text('title', now.title, 255),
                        AJS.I18n.getText('pipewright.exit.page.criterion-title-help')
                    ),
                    field(AJS.I18n.getText('pipewright.exit.page.help'), area('help', now.help, 2000)),
                    requiredBox(now.required),
                    parameters
                ],
                function (node) {
                    return readCriterion(node, stageKey, criterion && criterion.kind);
                },
                send,
                close
            );
        },

        stage: function (label, stage, choices, send, close) {
            const category = select('category', choices.categories, stage.category);
            const probability = el('input', {
                class: 'text short-field',
                type: 'text',
                inputmode: 'decimal',
                name: 'probability',
                value: stage.probability,
                readonly: !stage.onTheWay
            });
            category.disabled = !stage.onTheWay;
            return form(
                label,
                [
                    field(AJS.I18n.getText('pipewright.exit.page.probability'), probability),
                    field(AJS.I18n.getText('pipewright.exit.page.category'), category),
                    field(
                        AJS.I18n.getText('pipewright.exit.page.rot-days'),
                        el('input', {
                            class: 'text short-field',
                            type: 'text',
                            inputmode: 'numeric',
                            name: 'rotDays',
                            value: stage.rotDays === null ? '' : String(stage.rotDays)
                        }),
                        AJS.I18n.getText('pipewright.exit.page.rot-days-help')
                    ),
                    field(AJS.I18n.getText('pipewright.exit.page.guidance'), area('guidance', stage.guidance, 2000))
                ],
                function (node) {
                    return {
                        probability: valueOf(node, 'probability'),
                        category: valueOf(node, 'category'),
                        rotDays: valueOf(node, 'rotDays'),
                        guidance: valueOf(node, 'guidance')
                    };
                },
                send,
                close
            );
        }
    };
});
