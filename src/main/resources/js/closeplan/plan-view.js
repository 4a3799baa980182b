/* Draws a close plan. Knows nothing of requests. */
define('pipewright/closeplan/plan-view', [
    'pipewright/common/dom',
    'pipewright/common/format',
    'pipewright/closeplan/task-form'
], function (dom, format, taskForms) {
    'use strict';

    const el = dom.el;
    const COLUMNS = 6;

    function stateName(code) {
        switch (code) {
            case 'done':
                return AJS.I18n.getText('pipewright.closeplan.state.done');
            case 'overdue':
                return AJS.I18n.getText('pipewright.closeplan.state.overdue');
            default:
                return AJS.I18n.getText('pipewright.closeplan.state.open');
        }
    }

    function progressLines(progress) {
        const lines = [
            AJS.I18n.getText('pipewright.closeplan.progress.ours', progress.oursDone, progress.oursTotal),
            AJS.I18n.getText('pipewright.closeplan.progress.customers', progress.customersDone, progress.customersTotal)
        ];
        if (progress.overdue > 0) {
            lines.push(AJS.I18n.getText('pipewright.closeplan.progress.overdue', progress.overdue));
        }
        if (progress.next) {
            lines.push(
                AJS.I18n.getText('pipewright.closeplan.progress.next', progress.next, format.date(progress.nextDate))
            );
        }
        if (progress.lastDate) {
            lines.push(AJS.I18n.getText('pipewright.closeplan.progress.last-date', format.date(progress.lastDate)));
        }
        if (progress.longestGap) {
            lines.push(
                AJS.I18n.getText(
                    'pipewright.closeplan.progress.longest-gap',
                    progress.longestGap.days,
                    format.date(progress.longestGap.from),
                    format.date(progress.longestGap.until)
                )
            );
        }
        return lines;
    }

    function progress(plan) {
        const done = AJS.I18n.getText('pipewright.closeplan.progress', plan.progress.done, plan.progress.total);
        return el(
            'div',
            { class: 'pipewright-progress' },
            el('progress', { max: plan.progress.total, 'aria-label': done, value: plan.progress.done }),
            el(
                'p',
                { class: 'pipewright-progress-text' },
                plan.progress.complete ? AJS.I18n.getText('pipewright.closeplan.progress.complete') : done
            ),
            el(
                'ul',
                { class: 'pipewright-muted pipewright-progress-lines' },
                progressLines(plan.progress).map(function (line) {
                    return el('li', {}, line);
                })
            )
        );
    }

    function agreementSentence(record) {
        return record.kind === 'agreed'
            ? AJS.I18n.getText(
                  'pipewright.closeplan.agreement.agreed',
                  record.customer,
                  format.date(record.date),
                  record.channelName
              )
            : AJS.I18n.getText(
                  'pipewright.closeplan.agreement.proposed',
                  record.customer,
                  format.date(record.date),
                  record.channelName
              );
    }

    function recordItem(record) {
        return el(
            'li',
            {},
            agreementSentence(record),
            ' ',
            el(
                'span',
                { class: 'pipewright-muted' },
                AJS.I18n.getText(
                    'pipewright.closeplan.agreement.recorded',
                    record.recorded.by,
                    format.moment(record.recorded.at)
                )
            )
        );
    }

    function changes(agreement) {
        return agreement.changes.length === 0
            ? null
            : el(
                  'div',
                  { class: 'pipewright-changes' },
                  el('p', {}, AJS.I18n.getText('pipewright.closeplan.agreement.changes')),
                  el(
                      'ul',
                      {},
                      agreement.changes.map(function (change) {
                          return el('li', {}, change);
                      })
                  )
              );
    }

    function history(agreement) {
        return agreement.history.length === 0
            ? null
            : el(
                  'details',
                  { class: 'pipewright-agreement-history' },
                  el(
                      'summary',
                      { 'data-focus': 'agreement-history' },
                      AJS.I18n.getText('pipewright.closeplan.agreement.history')
                  ),
                  el('ul', {}, agreement.history.map(recordItem))
              );
    }

    function agreement(plan) {
        const latest = plan.agreement.history[0];
        return el(
            'section',
            { class: 'pipewright-agreement is-' + plan.agreement.state },
            el('h4', {}, AJS.I18n.getText('pipewright.closeplan.agreement')),
            el(
                'p',
                { class: 'pipewright-agreement-state' },
                latest ? agreementSentence(latest) : AJS.I18n.getText('pipewright.closeplan.agreement.none'),
                plan.agreement.state === 'changed'
                    ? el(
                          'span',
                          { class: 'aui-lozenge aui-lozenge-moved' },
                          AJS.I18n.getText('pipewright.closeplan.agreement.changed')
                      )
                    : null
            ),
            changes(plan.agreement),
            history(plan.agreement)
        );
    }

    function warningText(warning) {
        return [
            el('span', {}, warning.text),
            warning.suggestion ? el('span', { class: 'pipewright-suggestion' }, ' ', warning.suggestion) : null
        ];
    }

    function warningList(warnings) {
        return warnings.length === 0
            ? null
            : el(
                  'ul',
                  { class: 'pipewright-warnings' },
                  warnings.map(function (warning) {
                      return el(
                          'li',
                          { class: 'pipewright-warning', 'data-warning': warning.kind },
                          el('span', { class: 'pipewright-state-icon', 'aria-hidden': 'true' }, '⚠'),
                          warningText(warning)
                      );
                  })
              );
    }

    function planWarnings(plan) {
        const list = warningList(
            plan.warnings.filter(function (warning) {
                return warning.task === null;
            })
        );
        return (
            list &&
            el(
                'section',
                { class: 'pipewright-plan-warnings' },
                el('h4', {}, AJS.I18n.getText('pipewright.closeplan.warnings')),
                list
            )
        );
    }

    function tool(kind, text, actions) {
        return el(
            'button',
            {
                type: 'button',
                class: 'aui-button pipewright-' + kind,
                'data-focus': kind,
                onclick: function () {
                    actions.open(kind);
                }
            },
            text
        );
    }

    function tools(plan, actions) {
        return !plan.mayEdit
            ? null
            : el(
                  'div',
                  { class: 'pipewright-buttons pipewright-plan-tools' },
                  tool('add', AJS.I18n.getText('pipewright.closeplan.action.add'), actions),
                  tool('template', AJS.I18n.getText('pipewright.closeplan.action.template'), actions),
                  tool('anchor', AJS.I18n.getText('pipewright.closeplan.action.anchor'), actions),
                  tool('agree', AJS.I18n.getText('pipewright.closeplan.action.agree'), actions)
              );
    }

    function link(address, text, name) {
        return el(
            'a',
            {
                href: address,
                class: 'pipewright-export-' + name,
                target: name === 'print' ? '_blank' : null,
                rel: 'noopener'
            },
            text
        );
    }

    function exports(links) {
        return el(
            'p',
            { class: 'pipewright-exports' },
            link(links.print, AJS.I18n.getText('pipewright.closeplan.action.print'), 'print'),
            link(links.csv, AJS.I18n.getText('pipewright.closeplan.action.export-csv'), 'csv'),
            link(links.calendar, AJS.I18n.getText('pipewright.closeplan.action.export-calendar'), 'calendar')
        );
    }

    function empty(plan) {
        return plan.tasks.length > 0
            ? null
            : el(
                  'div',
                  { class: 'pipewright-empty' },
                  el('p', {}, el('strong', {}, AJS.I18n.getText('pipewright.closeplan.empty.title'))),
                  el(
                      'p',
                      {},
                      plan.mayEdit
                          ? AJS.I18n.getText('pipewright.closeplan.empty.text')
                          : AJS.I18n.getText('pipewright.closeplan.empty.read-only')
                  )
              );
    }

    function tickBox(task, plan, actions) {
        const done = task.state === 'done';
        const box = el('input', {
            type: 'checkbox',
            class: 'pipewright-tick',
            'data-focus': 'tick-' + task.id,
            disabled: !plan.mayEdit,
            'aria-label': done
                ? AJS.I18n.getText('pipewright.closeplan.action.untick-task', task.title)
                : AJS.I18n.getText('pipewright.closeplan.action.tick-task', task.title),
            onchange: function () {
                actions.tick(task, box.checked);
            }
        });
        box.checked = done;
        return box;
    }

    function rowButton(kind, task, text, label, actions) {
        return el(
            'button',
            {
                type: 'button',
                class: 'aui-button aui-button-link pipewright-' + kind,
                'data-focus': kind + '-' + task.id,
                'aria-label': label,
                onclick: function () {
                    actions.open(kind, task);
                }
            },
            text
        );
    }

    function rowActions(task, plan, actions) {
        return !plan.mayEdit
            ? null
            : [
                  rowButton(
                      'edit',
                      task,
                      AJS.I18n.getText('pipewright.closeplan.action.edit'),
                      AJS.I18n.getText('pipewright.closeplan.action.edit-task', task.title),
                      actions
                  ),
                  rowButton(
                      'delete',
                      task,
                      AJS.I18n.getText('pipewright.closeplan.action.delete'),
                      AJS.I18n.getText('pipewright.closeplan.action.delete-task', task.title),
                      actions
                  )
              ];
    }

    function doneLine(task) {
        return (
            task.done &&
            el(
                'p',
                { class: 'pipewright-muted' },
                AJS.I18n.getText('pipewright.closeplan.done-by', format.moment(task.done.at), task.done.by)
            )
        );
    }

    function row(task, plan, warnings, actions) {
        return el(
            'tr',
            { class: 'pipewright-task is-' + task.state + ' is-' + task.side, 'data-task': task.id },
            el('td', {}, tickBox(task, plan, actions)),
            el(
                'td',
                { class: 'pipewright-task-title' },
                el('span', {}, task.title),
                task.note ? el('p', { class: 'pipewright-note' }, task.note) : null,
                doneLine(task),
                warningList(warnings)
            ),
            el('td', { class: 'pipewright-task-side' }, taskForms.sideName(task.side)),
            el(
                'td',
                { class: 'pipewright-task-date' },
                format.date(task.targetDate),
                task.state === 'overdue'
                    ? el('span', { class: 'aui-lozenge aui-lozenge-removed' }, stateName('overdue'))
                    : null
            ),
            el('td', {}, task.owner ? task.owner.name : ''),
            el('td', { class: 'pipewright-task-actions' }, rowActions(task, plan, actions))
        );
    }

    function formRow(task, node) {
        return el(
            'tr',
            { class: 'pipewright-task-form-row', 'data-task': task.id },
            el('td', { colspan: COLUMNS }, node)
        );
    }

    function divider(text) {
        return el('tr', { class: 'pipewright-divider' }, el('th', { colspan: COLUMNS, scope: 'rowgroup' }, text));
    }

    function head() {
        return el(
            'thead',
            {},
            el(
                'tr',
                {},
                [
                    AJS.I18n.getText('pipewright.closeplan.state.done'),
                    AJS.I18n.getText('pipewright.closeplan.field.title'),
                    AJS.I18n.getText('pipewright.closeplan.field.side'),
                    AJS.I18n.getText('pipewright.closeplan.field.date'),
                    AJS.I18n.getText('pipewright.closeplan.field.owner')
                ].map(function (text) {
                    return el('th', { scope: 'col' }, text);
                }),
                el(
                    'th',
                    { scope: 'col' },
                    el('span', { class: 'pipewright-hidden' }, AJS.I18n.getText('pipewright.closeplan.tasks.actions'))
                )
            )
        );
    }

    function byTask(warnings) {
        const found = {};
        warnings.forEach(function (warning) {
            found[warning.task] = (found[warning.task] || []).concat(warning);
        });
        return found;
    }

    function body(tasks, title, drawRow) {
        return tasks.length === 0 ? null : el('tbody', {}, title ? divider(title) : null, tasks.map(drawRow));
    }

    function table(plan, shown, actions, formFor) {
        const warnings = byTask(plan.warnings);
        const drawRow = function (task) {
            const form = formFor(task);
            return form ? formRow(task, form) : row(task, plan, warnings[task.id] || [], actions);
        };
        const part = function (after) {
            return shown.filter(function (task) {
                return task.afterContract === after;
            });
        };
        return shown.length === 0
            ? null
            : el(
                  'table',
                  { class: 'aui pipewright-tasks' },
                  el('caption', { class: 'pipewright-hidden' }, AJS.I18n.getText('pipewright.closeplan.tasks')),
                  head(),
                  body(part(false), null, drawRow),
                  body(part(true), AJS.I18n.getText('pipewright.closeplan.field.after-contract'), drawRow)
              );
    }

    function doneToggle(plan, showDone, actions) {
        return plan.progress.done === 0
            ? null
            : el(
                  'button',
                  {
                      type: 'button',
                      class: 'aui-button aui-button-link pipewright-toggle-done',
                      'data-focus': 'toggle-done',
                      'aria-expanded': String(showDone),
                      onclick: actions.toggleDone
                  },
                  showDone
                      ? AJS.I18n.getText('pipewright.closeplan.tasks.hide-done')
                      : AJS.I18n.getText('pipewright.closeplan.tasks.show-done', plan.progress.done)
              );
    }

    /* view: {showDone, form: {place: 'top' or a task's id, node}, links} */
    return function parts(plan, view, actions) {
        const shown = plan.tasks.filter(function (task) {
            return view.showDone || task.state !== 'done';
        });
        const formFor = function (task) {
            return view.form && view.form.place === task.id ? view.form.node : null;
        };
        return [
            plan.tasks.length > 0 ? progress(plan) : empty(plan),
            planWarnings(plan),
            tools(plan, actions),
            view.form && view.form.place === 'top' ? view.form.node : null,
            doneToggle(plan, view.showDone, actions),
            table(plan, shown, actions, formFor),
            agreement(plan),
            plan.tasks.length > 0 ? exports(view.links) : null
        ];
    };
});
