/* A form of a page: sent once at a time, it says itself what was refused. send gets the form and answers with a promise. */
define('pipewright/common/form', ['pipewright/common/dom', 'pipewright/common/messages'], function (dom, messages) {
    'use strict';

    const el = dom.el;

    return function form(attrs, parts, send) {
        const place = el('div', { class: 'pipewright-form-messages' });
        const node = el('form', Object.assign({ novalidate: true }, attrs), place, parts);
        node.addEventListener('submit', function (event) {
            const submit = node.querySelector('[type="submit"]');
            event.preventDefault();
            messages.clearErrors(node);
            submit.disabled = true;
            send(node).then(function () {
                submit.disabled = false;
            }, function (failure) {
                submit.disabled = false;
                messages.showFailure(node, place, failure);
            });
        });
        return node;
    };
});
