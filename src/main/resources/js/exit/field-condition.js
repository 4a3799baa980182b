/* The inputs of a criterion that looks at a field: which field, how, and what it is compared with. What one can choose in
   Jira is chosen here too; it is sent by its id, so that a rename does not break the criterion. */
define('pipewright/exit/field-condition', ['pipewright/common/dom', 'pipewright/common/labelled'], function (
    dom,
    labelled
) {
    'use strict';

    const el = dom.el;
    const PAUSE = 200;
    const RANKED = ['number', 'date'];

    function group(label, control, help) {
        control.id = dom.newId('criterion-field');
        return labelled.group(label, control, help);
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

    function fieldsOf(choices, chosen) {
        const all = choices.fields.map(function (one) {
            return { code: one.id, name: one.name };
        });
        const known =
            !chosen ||
            all.some(function (one) {
                return one.code === chosen;
            });
        return known
            ? all
            : all.concat({ code: chosen, name: AJS.I18n.getText('pipewright.exit.asks.field-gone', chosen) });
    }

    function comparisonsOf(choices, type) {
        return choices.comparisons.filter(function (one) {
            if (one.code === 'set') {
                return true;
            }
            return type !== 'other' && (RANKED.indexOf(type) >= 0 || one.code === '=' || one.code === '!=');
        });
    }

    function text(value) {
        return el('input', {
            class: 'text long-field',
            type: 'text',
            name: 'operand',
            value: value,
            maxlength: 255,
            autocomplete: 'off'
        });
    }

    function choiceOf(offer, value, name) {
        const control = el('select', { class: 'select', name: 'operand', disabled: true });
        offer('').then(
            function (offered) {
                const known = offered.some(function (one) {
                    return one.code === value;
                });
                const gone = value && !known;
                const all = [{ code: '', name: AJS.I18n.getText('pipewright.exit.page.operand-choose') }].concat(
                    offered,
                    gone
                        ? { code: value, name: AJS.I18n.getText('pipewright.exit.page.operand-gone', name || value) }
                        : []
                );
                all.forEach(function (one) {
                    control.appendChild(el('option', { value: one.code }, one.name));
                });
                control.value = value;
                control.disabled = false;
            },
            function () {
                control.disabled = false;
            }
        );
        return control;
    }

    /* People are offered while one types; who is chosen by name is sent by key. */
    function personOf(offer, value, name) {
        const known = {};
        const list = el('datalist', { id: dom.newId('people') });
        let timer = null;
        if (name) {
            known[name] = value;
        }

        function show(people) {
            dom.clear(list);
            people.forEach(function (person) {
                known[person.name] = person.code;
                list.appendChild(el('option', { value: person.name }));
            });
        }

        const control = text(name || value);
        control.setAttribute('list', list.id);

        function mean() {
            control.dataset.code = known[control.value.trim()] || '';
        }

        function ask(typed) {
            offer(typed)
                .then(show, function () {
                    show([]);
                })
                .then(mean);
        }

        control.addEventListener('input', function () {
            const typed = control.value.trim();
            window.clearTimeout(timer);
            mean();
            if (typed && !known[typed]) {
                timer = window.setTimeout(ask.bind(null, typed), PAUSE);
            }
        });
        mean();
        const whole = group(
            AJS.I18n.getText('pipewright.exit.page.operand'),
            control,
            AJS.I18n.getText('pipewright.exit.page.operand-user-help')
        );
        whole.appendChild(list);
        return whole;
    }

    function operandOf(type, offer, value, name) {
        const label = AJS.I18n.getText('pipewright.exit.page.operand');
        switch (type) {
            case 'user':
                return personOf(offer, value, name);
            case 'choice':
                return group(label, choiceOf(offer, value, name));
            case 'number':
                return group(label, text(value), AJS.I18n.getText('pipewright.exit.page.operand-number-help'));
            case 'date':
                return group(label, text(value), AJS.I18n.getText('pipewright.exit.page.operand-date-help'));
            default:
                return group(label, text(value), AJS.I18n.getText('pipewright.exit.page.operand-text-help'));
        }
    }

    /* parameters are those of the criterion, operandName is what people call its operand; offer(field, text) gives choices. */
    function inputs(parameters, operandName, choices, offer) {
        const rest = el('div', {});

        function typeOf(field) {
            const found = choices.fields.find(function (one) {
                return one.id === field;
            });
            return found ? found.type : 'text';
        }

        function draw(field, comparison, operand, name) {
            const type = typeOf(field);
            const comparisons = comparisonsOf(choices, type);
            const fits = comparisons.some(function (one) {
                return one.code === comparison;
            });
            const value = el('div', {});
            const comparing = select(
                'comparison',
                comparisons,
                fits ? comparison : comparisons[0].code,
                function (event) {
                    against(event.target.value);
                }
            );

            function against(chosen) {
                dom.clear(value);
                if (chosen !== 'set') {
                    value.appendChild(
                        operandOf(
                            type,
                            function (typed) {
                                return offer(field, typed);
                            },
                            operand,
                            name
                        )
                    );
                }
            }

            dom.clear(rest);
            rest.appendChild(group(AJS.I18n.getText('pipewright.exit.page.comparison'), comparing));
            rest.appendChild(value);
            against(comparing.value);
        }

        const chosen = parameters.field || choices.fields[0].id;
        draw(chosen, parameters.comparison || 'set', parameters.operand || '', operandName);
        return [
            group(
                AJS.I18n.getText('pipewright.exit.page.field'),
                select('field', fieldsOf(choices, parameters.field), chosen, function (event) {
                    draw(event.target.value, rest.querySelector('[name="comparison"]').value, '', null);
                })
            ),
            rest
        ];
    }

    return { inputs: inputs };
});
