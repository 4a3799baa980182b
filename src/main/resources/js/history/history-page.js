/* Rebuilds of the history of deals: how each project stands, a bar while one runs, and the button that starts one. */
define('pipewright/history/history-page', [
    'pipewright/common/api',
    'pipewright/common/dom',
    'pipewright/common/format',
    'pipewright/common/messages'
], function (api, dom, format, messages) {
    'use strict';

    const el = dom.el;
    const POLL = 1000;

    function stateText(project) {
        return {
            never: function () {
                return AJS.I18n.getText('pipewright.history.state.never');
            },
            waiting: function () {
                return AJS.I18n.getText('pipewright.history.state.waiting');
            },
            running: function () {
                return AJS.I18n.getText('pipewright.history.state.running', format.moment(project.started));
            },
            interrupted: function () {
                return AJS.I18n.getText('pipewright.history.state.interrupted', format.moment(project.started));
            },
            done: function () {
                return AJS.I18n.getText('pipewright.history.state.done', format.moment(project.started));
            },
            failed: function () {
                return AJS.I18n.getText('pipewright.history.state.failed', project.problem);
            }
        }[project.state]();
    }

    /* Up to when everything is compared, and what was last found missing. */
    function caughtUp(catchUp) {
        if (!catchUp.checked) {
            return el('span', { class: 'pipewright-muted' }, AJS.I18n.getText('pipewright.history.compared.never'));
        }
        return [
            el('div', {}, AJS.I18n.getText('pipewright.history.compared', format.moment(catchUp.checked))),
            el(
                'div',
                { class: 'pipewright-muted' },
                catchUp.at
                    ? AJS.I18n.getText(
                          'pipewright.history.caught-up',
                          format.moment(catchUp.at),
                          catchUp.deals,
                          format.moment(catchUp.since)
                      )
                    : AJS.I18n.getText('pipewright.history.caught-up.nothing')
            )
        ];
    }

    function isUnderWay(project) {
        return project.state === 'waiting' || project.state === 'running';
    }

    function progress(project) {
        if (project.state === 'never') {
            return null;
        }
        const label = AJS.I18n.getText('pipewright.history.progress.of', project.name, project.done, project.total);
        return [
            el('progress', {
                max: Math.max(1, project.total),
                value: project.total === 0 && project.state === 'done' ? 1 : project.done,
                'aria-label': label
            }),
            ' ',
            AJS.I18n.getText('pipewright.history.issues', project.done, project.total)
        ];
    }

    /* One project's line; only what changes is drawn anew, so that the button keeps the focus. */
    function Line(page, project) {
        this.page = page;
        this.state = el('td', { class: 'pipewright-history-state' });
        this.progress = el('td', { class: 'pipewright-history-progress' });
        this.compared = el('td', { class: 'pipewright-history-compared' });
        this.button = el(
            'button',
            {
                type: 'button',
                class: 'aui-button',
                'data-project': project.projectId,
                'aria-label': AJS.I18n.getText('pipewright.history.rebuild.of', project.name),
                onclick: this.rebuild.bind(this)
            },
            AJS.I18n.getText('pipewright.history.rebuild')
        );
        this.node = el(
            'tr',
            { 'data-project': project.projectId },
            el('th', { scope: 'row' }, project.name + ' (' + project.key + ')'),
            this.state,
            this.progress,
            this.compared,
            el('td', {}, this.button)
        );
        this.show(project);
    }

    Line.prototype.show = function (project) {
        this.project = project;
        this.node.setAttribute('data-state', project.state);
        dom.clear(this.state).appendChild(document.createTextNode(stateText(project)));
        dom.clear(this.progress).appendChild(el('span', {}, progress(project)));
        dom.clear(this.compared).appendChild(el('div', {}, caughtUp(project.catchUp)));
        if (isUnderWay(project)) {
            window.clearTimeout(this.timer);
            this.timer = window.setTimeout(this.ask.bind(this), POLL);
        } else if (this.running) {
            this.page.announce(project.name + ': ' + stateText(project));
        }
        this.running = isUnderWay(project);
    };

    Line.prototype.ask = function () {
        return api.get('/history/' + this.project.projectId).then(this.show.bind(this), this.page.fail.bind(this.page));
    };

    Line.prototype.rebuild = function () {
        const line = this;
        this.page.quiet();
        api.post('/history/' + this.project.projectId + '/rebuild').then(function (project) {
            line.page.announce(project.name + ': ' + stateText(project));
            line.show(project);
        }, this.page.fail.bind(this.page));
    };

    function Page(container) {
        this.container = container;
        this.notes = el('div', { class: 'pipewright-page-messages' });
        this.live = el('div', { class: 'pipewright-hidden', role: 'status', 'aria-live': 'polite' });
        this.body = el('div');
    }

    Page.prototype.announce = function (text) {
        this.live.textContent = text;
    };

    Page.prototype.quiet = function () {
        dom.clear(this.notes);
    };

    Page.prototype.fail = function (failure) {
        messages.show(this.notes, 'error', messages.textsOf(failure));
    };

    Page.prototype.load = function () {
        const page = this;
        dom.clear(this.container);
        [this.live, this.notes, this.body].forEach(function (part) {
            page.container.appendChild(part);
        });
        dom.clear(this.body).appendChild(
            el('p', { class: 'pipewright-muted', role: 'status' }, AJS.I18n.getText('pipewright.history.loading'))
        );
        return api
            .get('/history')
            .then(
                function (projects) {
                    page.draw(projects);
                    return projects.length === 0 ? null : page.warn();
                },
                function (failure) {
                    page.failed(failure);
                }
            )
            .then(function () {
                page.container.setAttribute('aria-busy', 'false');
            });
    };

    /* Rows that cannot be read: everything goes on without them, so somebody has to be told. */
    Page.prototype.warn = function () {
        const page = this;
        return api.get('/history/unreadable').then(function (tables) {
            if (tables.length > 0) {
                messages.show(
                    page.notes,
                    'warning',
                    [AJS.I18n.getText('pipewright.history.unreadable')].concat(
                        tables.map(function (rows) {
                            return AJS.I18n.getText(
                                'pipewright.history.unreadable.rows',
                                rows.table,
                                rows.ids.join(', ')
                            );
                        })
                    )
                );
            }
        }, this.fail.bind(this));
    };

    Page.prototype.failed = function (failure) {
        messages.show(
            this.body,
            'error',
            [AJS.I18n.getText('pipewright.history.failed')].concat(messages.textsOf(failure))
        );
        this.body.appendChild(
            el(
                'button',
                { type: 'button', class: 'aui-button', onclick: this.load.bind(this) },
                AJS.I18n.getText('pipewright.forecast.state.retry')
            )
        );
    };

    Page.prototype.draw = function (projects) {
        const page = this;
        dom.clear(this.body);
        if (projects.length === 0) {
            messages.show(this.body, 'info', [
                AJS.I18n.getText('pipewright.history.empty.title'),
                AJS.I18n.getText('pipewright.history.empty.text')
            ]);
            return;
        }
        this.body.appendChild(
            el(
                'table',
                { class: 'aui', id: 'pipewright-history-table' },
                el('caption', { class: 'pipewright-hidden' }, AJS.I18n.getText('pipewright.history.caption')),
                el(
                    'thead',
                    {},
                    el(
                        'tr',
                        {},
                        el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.history.project')),
                        el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.history.state')),
                        el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.history.progress')),
                        el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.history.compared.title')),
                        el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.history.action'))
                    )
                ),
                el(
                    'tbody',
                    {},
                    projects.map(function (project) {
                        return new Line(page, project).node;
                    })
                )
            )
        );
    };

    return function (container) {
        return new Page(container).load();
    };
});

AJS.toInit(function () {
    'use strict';
    const container = document.getElementById('pipewright-history');
    if (container) {
        require(['pipewright/history/history-page'], function (start) {
            start(container);
        });
    }
});
