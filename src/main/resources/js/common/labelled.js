/* A field of a form: its label, its control, and what helps to fill it in. The control has its id by now; errors are
   put in by messages. */
define('pipewright/common/labelled', ['pipewright/common/dom'], function (dom) {
    'use strict';

    const el = dom.el;

    function look(fieldClass, helpClass) {
        return function (label, control, help, helpId) {
            const id = helpId || control.id + '-help';
            if (help) {
                control.setAttribute('aria-describedby', id);
            }
            return el(
                'div',
                { class: fieldClass },
                el('label', { for: control.id }, label),
                control,
                help ? el('div', { class: helpClass, id: id }, help) : null
            );
        };
    }

    return {
        /* As AUI's own forms look. */
        group: look('field-group', 'description'),
        /* As ours look, with the label above the control. */
        field: look('pipewright-field', 'pipewright-help')
    };
});
