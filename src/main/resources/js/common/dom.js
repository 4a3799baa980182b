/* Builds elements. Text becomes text nodes and is never read as HTML. */
define('pipewright/common/dom', [], function () {
    'use strict';

    let lastId = 0;

    function setAttribute(node, name, value) {
        if (value === null || value === undefined || value === false) {
            return;
        }
        if (name.indexOf('on') === 0 && typeof value === 'function') {
            node.addEventListener(name.substring(2), value);
        } else if (name === 'value' && 'value' in node) {
            node.value = value;
        } else {
            node.setAttribute(name, value === true ? '' : String(value));
        }
    }

    function append(node, child) {
        if (Array.isArray(child)) {
            child.forEach(function (one) {
                append(node, one);
            });
        } else if (child !== null && child !== undefined && child !== false) {
            node.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
        }
    }

    /* Children come before the value, so that a select finds the option that it is set to. */
    function el(tag, attrs) {
        const node = document.createElement(tag);
        const given = attrs || {};
        const names = Object.keys(given);
        names
            .filter(function (name) {
                return name !== 'value';
            })
            .forEach(function (name) {
                setAttribute(node, name, given[name]);
            });
        append(node, Array.prototype.slice.call(arguments, 2));
        if (names.indexOf('value') >= 0) {
            setAttribute(node, 'value', given.value);
        }
        return node;
    }

    function clear(node) {
        while (node.firstChild) {
            node.removeChild(node.firstChild);
        }
        return node;
    }

    return {
        el: el,
        clear: clear,
        byId: function (id) {
            return document.getElementById(id);
        },
        /* An id that no other element of the page has, for labels. */
        newId: function (stem) {
            lastId += 1;
            return 'pipewright-' + stem + '-' + lastId;
        }
    };
});
