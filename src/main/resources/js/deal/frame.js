/* The frame of a panel: a place for messages, a live region, and a body that keeps the focus when it is drawn anew. */
define('pipewright/deal/frame', ['pipewright/common/dom', 'pipewright/common/messages'], function (dom, messages) {
    'use strict';

    const el = dom.el;

    function focusKey(body) {
        const holder = body.contains(document.activeElement) && document.activeElement.closest('[data-focus]');
        return holder ? holder.getAttribute('data-focus') : null;
    }

    function focusOn(body, key) {
        const target = Array.prototype.find.call(body.querySelectorAll('[data-focus]'), function (node) {
            return node.getAttribute('data-focus') === key;
        });
        if (target) {
            target.focus();
        }
        return Boolean(target);
    }

    return function frame(container) {
        const live = el('div', { class: 'pipewright-hidden', role: 'status', 'aria-live': 'polite' });
        const notes = el('div', { class: 'pipewright-panel-messages' });
        const body = el('div', { class: 'pipewright-panel-body' });
        dom.clear(container);
        [live, notes, body].forEach(function (part) {
            container.appendChild(part);
        });

        return {
            body: body,
            announce: function (text) {
                live.textContent = text;
            },
            note: function (kind, texts) {
                messages.show(notes, kind, texts);
            },
            fail: function (failure) {
                messages.show(notes, 'error', messages.textsOf(failure));
            },
            quiet: function () {
                dom.clear(notes);
            },
            /* Replaces the body. Who is typing in a form that stays goes on typing; else the focus goes to the wished
               key, or stays where it was. */
            redraw: function (parts, wish) {
                const active = body.contains(document.activeElement) ? document.activeElement : null;
                const key = wish || focusKey(body);
                const fragment = document.createDocumentFragment();
                parts.filter(Boolean).forEach(function (part) {
                    fragment.appendChild(part);
                });
                dom.clear(body).appendChild(fragment);
                if (active && body.contains(active)) {
                    active.focus();
                } else if (key) {
                    focusOn(body, key);
                }
            }
        };
    };
});
