/* A form of a page: sent once at a time, it says itself what was refused. send gets the form and answers with a promise.
   The button is locked without being disabled, which would take the focus from who uses the keyboard. */
define('pipewright/common/form', ['pipewright/common/dom', 'pipewright/common/messages'], function (dom, messages) {
    'use strict';

    const el = dom.el;

    return function form(attrs, parts, send) {
        const place = el('div', { class: 'pipewright-form-messages' });
        const node = el('form', Object.assign({ novalidate: true }, attrs), place, parts);
        node.addEventListener('submit', function (event) {
            const submit = node.querySelector('[type="submit"]');
            event.preventDefault();
            if (submit.getAttribute('aria-disabled') === 'true') {
                return;
            }
            messages.clearErrors(node);
            submit.setAttribute('aria-disabled', 'true');
            send(node)
                .catch(function (failure) {
                    messages.showFailure(node, place, failure);
                })
                .then(function () {
                    submit.removeAttribute('aria-disabled');
                });
        });
        return node;
    };
});
