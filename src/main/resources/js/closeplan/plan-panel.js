/* The close-plan panel: loads the plan, sends changes, and keeps what was typed when somebody else was faster. */
define('pipewright/closeplan/plan-panel', [
    'wrm/context-path',
    'pipewright/common/api',
    'pipewright/common/dom',
    'pipewright/common/messages',
    'pipewright/deal/frame',
    'pipewright/common/fields',
    'pipewright/closeplan/plan-view',
    'pipewright/closeplan/task-form',
    'pipewright/closeplan/plan-forms'
], function (contextPath, api, dom, messages, frameOf, fields, view, taskForms, planForms) {
    'use strict';

    const CONFLICT = 409;
    /* Plans longer than this start with their done tasks folded away. */
    const LONG_PLAN = 20;

    function Panel(container) {
        const key = encodeURIComponent(container.getAttribute('data-deal'));
        this.root = '/deals/' + key + '/plan';
        this.container = container;
        this.frame = frameOf(container);
        this.plan = null;
        this.form = null;
        this.showDone = null;
        this.links = {
            print: contextPath() + '/secure/PipewrightPlan.jspa?deal=' + key,
            csv: api.url(this.root + '.csv'),
            calendar: api.url(this.root + '.ics')
        };
        this.actions = {
            open: this.open.bind(this),
            tick: this.tick.bind(this),
            toggleDone: this.toggleDone.bind(this)
        };
    }

    Panel.prototype.load = function () {
        const panel = this;
        return api
            .get(this.root)
            .then(
                function (plan) {
                    panel.take(plan);
                },
                function (failure) {
                    panel.frame.fail(failure);
                }
            )
            .then(function () {
                panel.container.removeAttribute('aria-busy');
            });
    };

    Panel.prototype.take = function (plan, wish) {
        this.plan = plan;
        if (this.showDone === null) {
            this.showDone = plan.tasks.length <= LONG_PLAN;
        }
        this.draw(wish);
    };

    Panel.prototype.draw = function (wish) {
        this.frame.redraw(
            view(this.plan, { showDone: this.showDone, form: this.form, links: this.links }, this.actions),
            wish
        );
    };

    /* The fresh plan after a change, with what the user is told about it. Only the form that was sent is closed:
       another may be open by now. */
    Panel.prototype.stored = function (text, wish, sent, plan) {
        if (this.form && this.form.node === sent) {
            this.form = null;
        }
        this.frame.quiet();
        this.take(plan, wish);
        if (plan.notice) {
            this.frame.note('warning', plan.notice);
        }
        this.frame.announce(text);
        document.dispatchEvent(new CustomEvent('pipewright:plan-changed'));
    };

    Panel.prototype.toggleDone = function () {
        this.showDone = !this.showDone;
        this.draw('toggle-done');
    };

    Panel.prototype.taskNow = function (id) {
        return this.plan.tasks.find(function (task) {
            return task.id === id;
        });
    };

    Panel.prototype.close = function (focus) {
        this.form = null;
        this.draw(focus);
    };

    Panel.prototype.open = function (kind, task) {
        const focus = task ? kind + '-' + task.id : kind;
        this.form = {
            place: task ? task.id : 'top',
            revision: task ? task.revision : this.plan.revision,
            kind: kind,
            node: this.formOf(kind, task, this.close.bind(this, focus))
        };
        this.draw();
        const first = this.form.node.querySelector('input:checked, input, textarea, select, button');
        if (first) {
            first.focus();
        }
    };

    Panel.prototype.formOf = function (kind, task, cancel) {
        switch (kind) {
            case 'add':
                return taskForms.taskForm(this.root, null, this.add.bind(this), cancel);
            case 'edit':
                return taskForms.taskForm(this.root, task, this.change.bind(this, task), cancel);
            case 'delete':
                return this.deleteForm(task, cancel);
            case 'template':
                return planForms.templateForm(this.plan, this.template.bind(this), cancel);
            case 'anchor':
                return planForms.anchorForm(this.plan, this.anchor.bind(this), cancel);
            default:
                return planForms.agreementForm(this.plan, this.agree.bind(this), cancel);
        }
    };

    Panel.prototype.deleteForm = function (task, cancel) {
        return fields.form(
            {
                class: 'pipewright-delete-form',
                'aria-label': AJS.I18n.getText('pipewright.closeplan.action.delete-task', task.title)
            },
            [
                dom.el('p', {}, AJS.I18n.getText('pipewright.closeplan.action.delete-confirm', task.title)),
                fields.buttons(
                    AJS.I18n.getText('pipewright.closeplan.action.delete'),
                    AJS.I18n.getText('pipewright.closeplan.action.cancel'),
                    cancel
                )
            ],
            this.remove.bind(this, task)
        );
    };

    /* Says at the form what went wrong; after a conflict, offers to load what is there now without losing what was
       typed. */
    Panel.prototype.refused = function (node, failure) {
        if (failure.status === CONFLICT) {
            failure.offer = {
                text: AJS.I18n.getText('pipewright.closeplan.action.reload'),
                act: this.reloadUnderForm.bind(this)
            };
        }
        messages.showFailure(node, node.querySelector('.pipewright-form-messages'), failure);
        throw failure;
    };

    Panel.prototype.reloadUnderForm = function () {
        const panel = this;
        return api.get(this.root).then(
            function (plan) {
                panel.plan = plan;
                panel.keepForm();
                panel.draw();
                const submit = panel.form && panel.form.node.querySelector('[type="submit"]');
                if (submit) {
                    submit.focus();
                }
            },
            function (failure) {
                panel.frame.fail(failure);
            }
        );
    };

    /* The open form now stands on the new plan. A task that is gone meanwhile leaves its text behind as a new one. */
    Panel.prototype.keepForm = function () {
        const task = this.form && this.form.place !== 'top' ? this.taskNow(this.form.place) : null;
        if (!this.form) {
            return;
        }
        messages.clearErrors(this.form.node);
        if (this.form.place === 'top') {
            this.form.revision = this.plan.revision;
        } else if (task) {
            this.form.revision = task.revision;
            this.showDone = this.showDone || task.state === 'done';
        } else if (this.form.kind === 'edit') {
            this.form.place = 'top';
            this.form.kind = 'add';
        } else {
            this.form = null;
        }
    };

    Panel.prototype.add = function (body, node) {
        return api
            .post(this.root + '/tasks', body)
            .then(this.stored.bind(this, AJS.I18n.getText('pipewright.closeplan.saved.added', body.title), 'add', node))
            .catch(this.refused.bind(this, node));
    };

    Panel.prototype.change = function (task, body, node) {
        if (this.form.kind === 'add') {
            return this.add(body, node);
        }
        return api
            .put(this.root + '/tasks/' + task.id, Object.assign({ revision: this.form.revision }, body))
            .then(
                this.stored.bind(
                    this,
                    AJS.I18n.getText('pipewright.closeplan.saved.changed', body.title),
                    'edit-' + task.id,
                    node
                )
            )
            .catch(this.refused.bind(this, node));
    };

    Panel.prototype.remove = function (task, node) {
        return api
            .del(this.root + '/tasks/' + task.id + '?revision=' + this.form.revision)
            .then(
                this.stored.bind(this, AJS.I18n.getText('pipewright.closeplan.saved.deleted', task.title), 'add', node)
            )
            .catch(this.refused.bind(this, node));
    };

    Panel.prototype.tick = function (task, done) {
        const panel = this;
        const text = done
            ? AJS.I18n.getText('pipewright.closeplan.saved.ticked', task.title)
            : AJS.I18n.getText('pipewright.closeplan.saved.unticked', task.title);
        return api
            .post(this.root + '/tasks/' + task.id + (done ? '/tick' : '/untick'), { revision: task.revision })
            .then(
                function (plan) {
                    panel.stored(text, panel.showDone ? null : 'toggle-done', null, plan);
                },
                function (failure) {
                    return api.get(panel.root).then(
                        function (plan) {
                            panel.take(plan);
                            panel.frame.fail(failure);
                        },
                        function () {
                            panel.draw();
                            panel.frame.fail(failure);
                        }
                    );
                }
            );
    };

    Panel.prototype.anchor = function (body, node) {
        return api
            .put(this.root + '/anchor', Object.assign({ revision: this.form.revision }, body))
            .then(this.stored.bind(this, AJS.I18n.getText('pipewright.closeplan.saved.anchor'), 'anchor', node))
            .catch(this.refused.bind(this, node));
    };

    Panel.prototype.template = function (body, node) {
        const panel = this;
        const before = this.plan.tasks.length;
        const form = this.form;
        const anchored =
            body.projectStart === this.plan.projectStart
                ? Promise.resolve(form.revision)
                : api
                      .put(this.root + '/anchor', { revision: form.revision, projectStart: body.projectStart })
                      .then(function (plan) {
                          panel.plan = plan;
                          form.revision = plan.revision;
                          return plan.revision;
                      });
        return anchored
            .then(function (revision) {
                return api.post(panel.root + '/template', { revision: revision });
            })
            .then(function (plan) {
                panel.stored(
                    AJS.I18n.getText('pipewright.closeplan.saved.template', plan.tasks.length - before),
                    'template',
                    node,
                    plan
                );
            })
            .catch(this.refused.bind(this, node));
    };

    Panel.prototype.agree = function (body, node) {
        return api
            .post(this.root + '/agreements', Object.assign({ revision: this.form.revision }, body))
            .then(this.stored.bind(this, AJS.I18n.getText('pipewright.closeplan.saved.agreement'), 'agree', node))
            .catch(this.refused.bind(this, node));
    };

    return function start(container) {
        return new Panel(container).load();
    };
});
