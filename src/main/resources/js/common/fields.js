/* Fields of forms, each with its label. */
define('pipewright/common/fields', ['pipewright/common/dom', 'pipewright/common/labelled'], function (dom, labelled) {
    'use strict';

    const el = dom.el;

    function wrapped(label, control, help) {
        return labelled.field(label, control, help, help && dom.newId('help'));
    }

    function input(type, className) {
        return function (name, label, value, settings) {
            const options = settings || {};
            const control = el('input', {
                type: type,
                class: className,
                id: dom.newId(name),
                name: name,
                value: value || '',
                maxlength: options.maxlength,
                required: options.required,
                max: options.max,
                list: options.list,
                autocomplete: 'off'
            });
            return wrapped(label, control, options.help);
        };
    }

    function area(name, label, value, settings) {
        const options = settings || {};
        const control = el('textarea', {
            class: 'textarea',
            id: dom.newId(name),
            name: name,
            rows: options.rows || 3,
            maxlength: options.maxlength,
            required: options.required,
            value: value || ''
        });
        return wrapped(label, control, options.help);
    }

    /* choices: [[code, text], ...] */
    function select(name, label, value, choices) {
        const control = el(
            'select',
            { class: 'select', id: dom.newId(name), name: name, value: value },
            choices.map(function (choice) {
                return el('option', { value: choice[0] }, choice[1]);
            })
        );
        return wrapped(label, control);
    }

    function radio(name, value, choice) {
        const id = dom.newId(name);
        const button = el('input', { type: 'radio', class: 'radio', id: id, name: name, value: choice[0] });
        button.checked = choice[0] === value;
        return el('span', { class: 'pipewright-radio' }, button, el('label', { for: id }, choice[1]));
    }

    function radios(name, legend, value, choices) {
        return el(
            'fieldset',
            { class: 'pipewright-field pipewright-radios' },
            el('legend', {}, legend),
            choices.map(function (choice) {
                return radio(name, value, choice);
            })
        );
    }

    function checkbox(name, label, checked, help) {
        const id = dom.newId(name);
        const helpId = dom.newId('help');
        const box = el('input', {
            type: 'checkbox',
            class: 'checkbox',
            id: id,
            name: name,
            'aria-describedby': help ? helpId : null
        });
        box.checked = Boolean(checked);
        return el(
            'div',
            { class: 'pipewright-field pipewright-check' },
            box,
            el('label', { for: id }, label),
            help ? el('div', { class: 'pipewright-help', id: helpId }, help) : null
        );
    }

    function valueOf(form, name) {
        const chosen = form.querySelector('[name="' + name + '"]:checked');
        if (chosen) {
            return chosen.value;
        }
        const field = form.querySelector('[name="' + name + '"]:not([type="radio"])');
        return field ? field.value : null;
    }

    function buttons(submitText, cancelText, onCancel) {
        return el(
            'div',
            { class: 'pipewright-buttons' },
            el('button', { type: 'submit', class: 'aui-button aui-button-primary' }, submitText),
            el(
                'button',
                { type: 'button', class: 'aui-button aui-button-link pipewright-cancel', onclick: onCancel },
                cancelText
            )
        );
    }

    /* A form that sends once at a time and, unlike common/form, lets the caller say what was refused. */
    function form(attrs, parts, send) {
        const node = el(
            'form',
            Object.assign({ novalidate: true }, attrs, { class: 'pipewright-form ' + (attrs.class || '') }),
            el('div', { class: 'pipewright-form-messages' }),
            parts
        );
        node.addEventListener('submit', function (event) {
            event.preventDefault();
            const submit = node.querySelector('[type="submit"]');
            if (submit.getAttribute('aria-disabled') === 'true') {
                return;
            }
            submit.setAttribute('aria-disabled', 'true');
            send(node).catch(function () {
                submit.removeAttribute('aria-disabled');
            });
        });
        return node;
    }

    return {
        text: input('text', 'text'),
        date: input('date', 'text pipewright-date'),
        area: area,
        select: select,
        radios: radios,
        checkbox: checkbox,
        valueOf: valueOf,
        buttons: buttons,
        form: form
    };
});
