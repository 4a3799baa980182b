/* The stage panel: loads where a deal stands, and sends answers, waivers and resets. */
define('pipewright/exit/stage-panel', [
    'pipewright/common/api',
    'pipewright/deal/frame',
    'pipewright/exit/stage-view',
    'pipewright/exit/answer-forms'
], function (api, frameOf, view, forms) {
    'use strict';

    const PLAN_CHANGED = 'pipewright:plan-changed';

    /* The page shows the same fields elsewhere: let Jira read them again. */
    function refreshIssue() {
        const issue = window.JIRA && JIRA.Issue && JIRA.Issue.getIssueId && JIRA.Issue.getIssueId();
        if (issue && JIRA.Events && JIRA.Events.REFRESH_ISSUE_PAGE) {
            JIRA.trigger(JIRA.Events.REFRESH_ISSUE_PAGE, [issue]);
        }
    }

    function Panel(container) {
        this.root = '/deals/' + encodeURIComponent(container.getAttribute('data-deal'));
        this.container = container;
        this.frame = frameOf(container);
        this.exit = null;
        this.form = null;
    }

    Panel.prototype.load = function () {
        const panel = this;
        return api
            .get(this.root + '/exit')
            .then(
                function (exit) {
                    panel.frame.quiet();
                    panel.take(exit);
                },
                function (failure) {
                    panel.frame.fail(failure);
                }
            )
            .then(function () {
                panel.container.removeAttribute('aria-busy');
            });
    };

    Panel.prototype.take = function (exit, wish) {
        this.exit = exit;
        this.draw(wish);
    };

    Panel.prototype.draw = function (wish) {
        const panel = this;
        const ahead = this.frame.body.querySelector('.pipewright-ahead');
        this.frame.redraw(
            view(
                this.exit,
                this.actions(),
                function (criterion) {
                    return panel.form && panel.form.id === criterion.id ? panel.form.node : null;
                },
                Boolean(ahead && ahead.open)
            ),
            wish
        );
    };

    Panel.prototype.actions = function () {
        return { open: this.open.bind(this), reset: this.reset.bind(this) };
    };

    Panel.prototype.open = function (kind, criterion) {
        const close = this.close.bind(this, kind + '-' + criterion.id);
        const node =
            kind === 'answer'
                ? forms.answerForm(criterion, this.exit.today, this.answer.bind(this, criterion), close)
                : forms.waiveForm(criterion, this.waive.bind(this, criterion), close);
        this.form = { id: criterion.id, node: node };
        this.draw();
        const first = node.querySelector('[name="value"]:checked, input, textarea');
        if (first) {
            first.focus();
        }
    };

    Panel.prototype.close = function (focus) {
        this.form = null;
        this.draw(focus);
    };

    /* Only the form that was sent is closed: another may be open by now. */
    Panel.prototype.stored = function (focus, text, sent, exit) {
        if (this.form && this.form.node === sent) {
            this.form = null;
        }
        this.frame.quiet();
        this.take(exit, focus);
        this.frame.announce(text);
    };

    Panel.prototype.answer = function (criterion, body, node) {
        return api
            .put(this.root + '/exit/answers/' + criterion.id, body)
            .then(
                this.stored.bind(
                    this,
                    'answer-' + criterion.id,
                    AJS.I18n.getText('pipewright.exit.panel.answer.saved', criterion.title),
                    node
                )
            );
    };

    Panel.prototype.waive = function (criterion, body, node) {
        return api
            .post(this.root + '/exit/waivers', body)
            .then(
                this.stored.bind(
                    this,
                    'criterion-' + criterion.id,
                    AJS.I18n.getText('pipewright.exit.panel.waive.saved', criterion.title),
                    node
                )
            );
    };

    Panel.prototype.reset = function (value) {
        const panel = this;
        return api.post(this.root + '/' + value + '/reset').then(
            function (exit) {
                panel.stored(
                    'value-' + value,
                    AJS.I18n.getText('pipewright.stage.panel.value.handed-back'),
                    null,
                    exit
                );
                refreshIssue();
            },
            function (failure) {
                panel.frame.fail(failure);
            }
        );
    };

    /* An open form is moved into the new drawing as it is, with what was typed. */
    Panel.prototype.planChanged = function () {
        const panel = this;
        if (!document.contains(this.container)) {
            document.removeEventListener(PLAN_CHANGED, this.listener);
            return;
        }
        api.get(this.root + '/exit').then(
            function (exit) {
                panel.take(exit);
            },
            function () {
                panel.frame.announce('');
            }
        );
    };

    return function start(container) {
        const panel = new Panel(container);
        panel.listener = panel.planChanged.bind(panel);
        document.addEventListener(PLAN_CHANGED, panel.listener);
        return panel.load();
    };
});
