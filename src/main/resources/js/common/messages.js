/* Messages to the user: AUI messages, and errors at the fields that they concern. */
define('pipewright/common/messages', ['pipewright/common/dom'], function (dom) {
    'use strict';

    /* kind: error, warning, success or info. What is urgent interrupts a screen reader, the rest waits. */
    function show(container, kind, texts) {
        const urgent = kind === 'error' || kind === 'warning';
        const list = [].concat(texts);
        const message = dom.el(
            'div',
            {
                class: 'aui-message aui-message-' + kind + ' pipewright-message',
                role: urgent ? 'alert' : 'status'
            },
            list.map(function (text) {
                return dom.el('p', {}, text);
            })
        );
        dom.clear(container).appendChild(message);
        return message;
    }

    function fieldOf(form, name) {
        return form.querySelector('[name="' + name + '"]');
    }

    function describe(field, id) {
        const before = (field.getAttribute('aria-describedby') || '').split(' ').filter(Boolean);
        field.setAttribute('aria-describedby', before.concat(id).join(' '));
    }

    function placeOf(field) {
        return field.closest('fieldset, .field-group, .pipewright-field') || field.parentNode;
    }

    /* Returns false when the form has no such field, so that the caller can say it elsewhere. */
    function fieldError(form, name, text) {
        const field = fieldOf(form, name);
        if (!field) {
            return false;
        }
        const id = dom.newId('error');
        placeOf(field).appendChild(dom.el('div', { class: 'error pipewright-field-error', id: id }, text));
        field.setAttribute('aria-invalid', 'true');
        describe(field, id);
        return true;
    }

    function forget(field) {
        const kept = (field.getAttribute('aria-describedby') || '').split(' ').filter(function (id) {
            return id && document.getElementById(id);
        });
        field.removeAttribute('aria-invalid');
        if (kept.length > 0) {
            field.setAttribute('aria-describedby', kept.join(' '));
        } else {
            field.removeAttribute('aria-describedby');
        }
    }

    function clearErrors(form) {
        form.querySelectorAll('.pipewright-field-error').forEach(function (error) {
            error.remove();
        });
        form.querySelectorAll('[aria-invalid]').forEach(forget);
        form.querySelectorAll('.pipewright-form-messages').forEach(dom.clear);
    }

    function offerOf(offer) {
        return dom.el(
            'button',
            { type: 'button', class: 'aui-button pipewright-reload', onclick: offer.act },
            offer.text
        );
    }

    /* Puts everything a refused request said where it belongs, and the focus on the first field that is wrong, or on what
       the failure offers to do: { text, act }. */
    function showFailure(form, container, failure) {
        clearErrors(form);
        const general = failure.errorMessages.slice();
        Object.keys(failure.errors).forEach(function (name) {
            if (!fieldError(form, name, failure.errors[name])) {
                general.push(failure.errors[name]);
            }
        });
        if (general.length > 0) {
            show(container, 'error', general);
        }
        const offer = failure.offer && container.appendChild(offerOf(failure.offer));
        const target = form.querySelector('[aria-invalid]') || offer;
        if (target) {
            target.focus();
        }
    }

    /* All that a refused request said, for places without a form. */
    function textsOf(failure) {
        return failure.errorMessages.concat(
            Object.keys(failure.errors).map(function (name) {
                return failure.errors[name];
            })
        );
    }

    return { show: show, fieldError: fieldError, clearErrors: clearErrors, showFailure: showFailure, textsOf: textsOf };
});
