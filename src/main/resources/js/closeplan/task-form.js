/* The form in which a task of a close plan is written. */
define('pipewright/closeplan/task-form', [
    'pipewright/common/api',
    'pipewright/common/dom',
    'pipewright/common/fields'
], function (api, dom, fields) {
    'use strict';

    const el = dom.el;
    const PAUSE = 200;

    function sideName(code) {
        return code === 'ours'
            ? AJS.I18n.getText('pipewright.closeplan.side.ours')
            : AJS.I18n.getText('pipewright.closeplan.side.customers');
    }

    function sides(value) {
        return fields.radios(
            'side',
            AJS.I18n.getText('pipewright.closeplan.field.side'),
            value,
            ['ours', 'customers'].map(function (code) {
                return [code, sideName(code)];
            })
        );
    }

    /* Offers colleagues while one types; what is chosen by name is sent by key. */
    function suggest(form, root, known) {
        const list = form.querySelector('datalist');
        let timer = null;

        function offer(colleagues) {
            dom.clear(list);
            colleagues.forEach(function (colleague) {
                known[colleague.name] = colleague.user;
                list.appendChild(el('option', { value: colleague.name }));
            });
        }

        function ask(text) {
            api.get(root + '/owners?query=' + encodeURIComponent(text)).then(offer, function () {
                offer([]);
            });
        }

        form.querySelector('[name="owner"]').addEventListener('input', function (event) {
            window.clearTimeout(timer);
            const text = event.target.value.trim();
            if (fields.valueOf(form, 'side') === 'ours' && text && !known[text]) {
                timer = window.setTimeout(ask.bind(null, text), PAUSE);
            }
        });
        form.addEventListener('change', function (event) {
            if (event.target.name === 'side') {
                offer([]);
            }
        });
    }

    function input(form, known) {
        const side = fields.valueOf(form, 'side');
        const owner = fields.valueOf(form, 'owner').trim();
        return {
            title: fields.valueOf(form, 'title'),
            side: side,
            targetDate: fields.valueOf(form, 'targetDate'),
            owner: (side === 'ours' && known[owner]) || owner,
            note: fields.valueOf(form, 'note'),
            afterContract: form.querySelector('[name="afterContract"]').checked
        };
    }

    function parts(task, listId) {
        return [
            fields.text('title', AJS.I18n.getText('pipewright.closeplan.field.title'), task.title, {
                maxlength: 255,
                required: true,
                help: AJS.I18n.getText('pipewright.closeplan.field.title-help')
            }),
            sides(task.side),
            fields.date('targetDate', AJS.I18n.getText('pipewright.closeplan.field.date'), task.targetDate, {
                required: true
            }),
            fields.text('owner', AJS.I18n.getText('pipewright.closeplan.field.owner'), task.owner && task.owner.name, {
                maxlength: 255,
                list: listId,
                help: AJS.I18n.getText('pipewright.closeplan.field.owner-help')
            }),
            el('datalist', { id: listId }),
            fields.area('note', AJS.I18n.getText('pipewright.closeplan.field.note'), task.note, {
                rows: 2,
                maxlength: 10000
            }),
            fields.checkbox(
                'afterContract',
                AJS.I18n.getText('pipewright.closeplan.field.after-contract'),
                task.afterContract,
                AJS.I18n.getText('pipewright.closeplan.field.after-contract-help')
            )
        ];
    }

    /* root is the plan's path; task is null for a new one. */
    function taskForm(root, task, send, cancel) {
        const known = {};
        if (task && task.owner && task.owner.user) {
            known[task.owner.name] = task.owner.user;
        }
        const label = task
            ? AJS.I18n.getText('pipewright.closeplan.action.edit-task', task.title)
            : AJS.I18n.getText('pipewright.closeplan.action.add');
        const submit = task
            ? AJS.I18n.getText('pipewright.closeplan.action.save')
            : AJS.I18n.getText('pipewright.closeplan.action.add');
        const form = fields.form(
            { class: 'pipewright-task-form', 'aria-label': label },
            parts(task || { side: 'ours' }, dom.newId('owners')).concat(
                fields.buttons(submit, AJS.I18n.getText('pipewright.closeplan.action.cancel'), cancel)
            ),
            function (node) {
                return send(input(node, known), node);
            }
        );
        suggest(form, root, known);
        return form;
    }

    return { taskForm: taskForm, sideName: sideName };
});
