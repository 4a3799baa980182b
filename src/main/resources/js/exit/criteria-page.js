/* The exit criteria page: each stage with its settings and its criteria, changed in place. */
define('pipewright/exit/criteria-page', [
    'pipewright/common/api',
    'pipewright/common/dom',
    'pipewright/common/labelled',
    'pipewright/common/messages',
    'pipewright/exit/criteria-forms'
], function (api, dom, labelled, messages, forms) {
    'use strict';

    const el = dom.el;

    function nameOf(choices, code) {
        const found = choices.find(function (choice) {
            return choice.code === code;
        });
        return found ? found.name : code;
    }

    function button(text, label, onclick, disabled) {
        return el(
            'button',
            {
                type: 'button',
                class: 'aui-button aui-button-subtle',
                'aria-label': label,
                title: label,
                disabled: disabled,
                onclick: onclick
            },
            text
        );
    }

    function Page(root) {
        this.root = root;
        this.pipelines = [];
        this.pipeline = null;
        this.notice = el('div', { class: 'pipewright-criteria-notice', 'aria-live': 'polite' });
        this.stages = el('div', {});
    }

    Page.prototype.start = function (projectId, projectKey) {
        const page = this;
        page.root.appendChild(el('p', { role: 'status' }, AJS.I18n.getText('pipewright.exit.page.loading')));
        return api
            .get('/pipelines')
            .then(function (pipelines) {
                page.pipelines = pipelines;
                const chosen = pipelines.find(function (one) {
                    return String(one.projectId) === projectId || one.key === projectKey;
                });
                if (pipelines.length === 0) {
                    page.frame(null);
                    messages.show(page.notice, 'info', [AJS.I18n.getText('pipewright.exit.page.no-pipelines')]);
                    return null;
                }
                const id = chosen
                    ? chosen.projectId
                    : projectId && !isNaN(Number(projectId))
                      ? Number(projectId)
                      : pipelines[0].projectId;
                page.frame(id);
                return page.load(id);
            })
            .catch(function (failure) {
                page.frame(null);
                page.failed(failure);
            });
    };

    Page.prototype.frame = function (chosenId) {
        const page = this;
        dom.clear(page.root);
        if (page.pipelines.length > 1) {
            const value = chosenId === null ? '' : String(chosenId);
            page.root.appendChild(
                el(
                    'form',
                    { class: 'aui' },
                    labelled.group(
                        AJS.I18n.getText('pipewright.exit.page.project'),
                        el(
                            'select',
                            {
                                class: 'select',
                                id: dom.newId('pipeline'),
                                value: value,
                                onchange: function (event) {
                                    page.load(event.target.value);
                                }
                            },
                            page.pipelines.map(function (one) {
                                return el('option', { value: one.projectId }, one.name);
                            })
                        )
                    )
                )
            );
        }
        page.root.appendChild(page.notice);
        page.root.appendChild(page.stages);
        page.root.setAttribute('aria-busy', 'false');
    };

    Page.prototype.failed = function (failure) {
        messages.show(this.notice, 'error', failure.errorMessages ? messages.textsOf(failure) : [String(failure)]);
    };

    Page.prototype.load = function (projectId) {
        const page = this;
        dom.clear(page.notice);
        return api
            .get('/pipelines/' + projectId)
            .then(function (pipeline) {
                page.show(pipeline);
            })
            .catch(function (failure) {
                dom.clear(page.stages);
                page.failed(failure);
            });
    };

    Page.prototype.path = function (rest) {
        return '/pipelines/' + this.pipeline.project.projectId + rest;
    };

    /* Asks what a field can be compared with. */
    Page.prototype.offer = function () {
        const page = this;
        return function (field, text) {
            return api.get(
                page.path('/fields/' + encodeURIComponent(field) + '/choices?query=' + encodeURIComponent(text))
            );
        };
    };

    Page.prototype.show = function (pipeline) {
        this.pipeline = pipeline;
        dom.clear(this.stages);
        pipeline.stages.forEach(function (stage) {
            this.stages.appendChild(this.stage(stage));
        }, this);
    };

    /* Shows the pipeline as it is after a change, and puts the focus back to where the user was. */
    Page.prototype.changed = function (pipeline, focusId) {
        this.show(pipeline);
        messages.show(this.notice, 'success', [AJS.I18n.getText('pipewright.exit.page.saved')]);
        const target = focusId && document.getElementById(focusId);
        if (target) {
            target.focus();
        }
    };

    Page.prototype.stage = function (stage) {
        const page = this;
        const headingId = 'pipewright-stage-' + stage.key;
        const settings = el('div', {});
        page.settingsLine(settings, stage, headingId);
        return el(
            'section',
            { class: 'pipewright-criteria-stage', 'aria-labelledby': headingId },
            el(
                'h2',
                { id: headingId, tabindex: '-1' },
                stage.name,
                ' ',
                el('span', { class: 'aui-lozenge' }, stage.kindName)
            ),
            settings,
            el('h3', {}, AJS.I18n.getText('pipewright.exit.page.criteria')),
            stage.hasExit
                ? page.criteria(stage, headingId)
                : el('p', { class: 'pipewright-muted' }, AJS.I18n.getText('pipewright.exit.page.no-exit'))
        );
    };

    Page.prototype.settingsLine = function (place, stage, headingId) {
        const page = this;
        const rot =
            stage.rotDays === null
                ? AJS.I18n.getText('pipewright.exit.page.rots-never')
                : AJS.I18n.getText('pipewright.exit.page.rots-after', String(stage.rotDays));
        const label = AJS.I18n.getText('pipewright.exit.page.edit-settings', stage.name);
        const category = nameOf(page.pipeline.choices.categories, stage.category);
        const back = function () {
            page.settingsLine(place, stage, headingId);
            place.querySelector('button').focus();
        };
        dom.clear(place).appendChild(
            el(
                'p',
                {},
                AJS.I18n.getText('pipewright.exit.page.settings-line', stage.probability, category, rot),
                ' ',
                button(AJS.I18n.getText('pipewright.exit.page.edit-short'), label, function () {
                    page.open(
                        place,
                        forms.stage(
                            label,
                            stage,
                            page.pipeline.choices,
                            function (body) {
                                return api
                                    .put(page.path('/stages/' + encodeURIComponent(stage.key)), body)
                                    .then(function (pipeline) {
                                        page.changed(pipeline, headingId);
                                    });
                            },
                            back
                        )
                    );
                })
            )
        );
        if (stage.guidance) {
            place.appendChild(el('p', { class: 'pipewright-muted pipewright-criteria-guidance' }, stage.guidance));
        }
    };

    Page.prototype.open = function (place, form) {
        dom.clear(place).appendChild(form);
        const first = form.querySelector('input:not([readonly]), select:not([disabled]), textarea');
        if (first) {
            first.focus();
        }
    };

    Page.prototype.criteria = function (stage, headingId) {
        const page = this;
        const list =
            stage.criteria.length === 0
                ? el('p', { class: 'pipewright-muted' }, AJS.I18n.getText('pipewright.exit.page.none'))
                : el(
                      'ol',
                      { class: 'pipewright-criteria-list' },
                      stage.criteria.map(function (criterion, index) {
                          return page.criterion(stage, criterion, index, headingId);
                      })
                  );
        const adding = el('div', {});
        page.addButton(adding, stage, headingId);
        return [list, adding];
    };

    Page.prototype.addButton = function (place, stage, headingId) {
        const page = this;
        const label = AJS.I18n.getText('pipewright.exit.page.add', stage.name);
        dom.clear(place).appendChild(
            el(
                'button',
                {
                    type: 'button',
                    class: 'aui-button',
                    'aria-label': label,
                    onclick: function () {
                        page.open(
                            place,
                            forms.criterion(
                                label,
                                stage.key,
                                null,
                                page.pipeline.choices,
                                page.offer(),
                                function (body) {
                                    return api.post(page.path('/criteria'), body).then(function (pipeline) {
                                        page.changed(pipeline, headingId);
                                    });
                                },
                                function () {
                                    page.addButton(place, stage, headingId);
                                    place.querySelector('button').focus();
                                }
                            )
                        );
                    }
                },
                AJS.I18n.getText('pipewright.exit.page.add-short')
            )
        );
    };

    Page.prototype.criterion = function (stage, criterion, index, headingId) {
        const item = el('li', { id: 'pipewright-criterion-' + criterion.id, tabindex: '-1' });
        this.criterionLine(item, stage, criterion, index, headingId);
        return item;
    };

    Page.prototype.criterionLine = function (item, stage, criterion, index, headingId) {
        const page = this;
        const weight = criterion.required
            ? el(
                  'span',
                  { class: 'aui-lozenge aui-lozenge-current' },
                  AJS.I18n.getText('pipewright.exit.page.required')
              )
            : el('span', { class: 'aui-lozenge' }, AJS.I18n.getText('pipewright.exit.page.advisory'));
        dom.clear(item);
        item.appendChild(
            el(
                'div',
                { class: 'pipewright-criteria-line' },
                el(
                    'div',
                    { class: 'pipewright-criteria-words' },
                    el('strong', {}, criterion.title),
                    ' ',
                    weight,
                    ' ',
                    el('span', { class: 'pipewright-muted' }, criterion.kindName),
                    criterion.asks ? el('div', {}, criterion.asks) : null,
                    criterion.problem
                        ? el(
                              'div',
                              { class: 'pipewright-field-error' },
                              AJS.I18n.getText('pipewright.exit.page.broken', criterion.problem)
                          )
                        : null,
                    criterion.help ? el('div', { class: 'pipewright-muted' }, criterion.help) : null
                ),
                page.tools(item, stage, criterion, index, headingId)
            )
        );
    };

    Page.prototype.tools = function (item, stage, criterion, index, headingId) {
        const page = this;
        const editLabel = AJS.I18n.getText('pipewright.exit.page.edit', criterion.title);
        return el(
            'div',
            { class: 'pipewright-criteria-tools' },
            button(
                '↑',
                AJS.I18n.getText('pipewright.exit.page.up', criterion.title),
                function () {
                    page.move(stage, criterion, index - 1);
                },
                index === 0
            ),
            button(
                '↓',
                AJS.I18n.getText('pipewright.exit.page.down', criterion.title),
                function () {
                    page.move(stage, criterion, index + 1);
                },
                index === stage.criteria.length - 1
            ),
            button(AJS.I18n.getText('pipewright.exit.page.edit-short'), editLabel, function () {
                page.open(
                    item,
                    forms.criterion(
                        editLabel,
                        stage.key,
                        criterion,
                        page.pipeline.choices,
                        page.offer(),
                        function (body) {
                            return api.put(page.path('/criteria/' + criterion.id), body).then(function (pipeline) {
                                page.changed(pipeline, item.id);
                            });
                        },
                        function () {
                            page.criterionLine(item, stage, criterion, index, headingId);
                            item.focus();
                        }
                    )
                );
            }),
            button(
                AJS.I18n.getText('pipewright.exit.page.retire-short'),
                AJS.I18n.getText('pipewright.exit.page.retire', criterion.title),
                function () {
                    page.retire(criterion, headingId);
                }
            )
        );
    };

    Page.prototype.move = function (stage, criterion, to) {
        const page = this;
        const ids = stage.criteria
            .map(function (one) {
                return one.id;
            })
            .filter(function (id) {
                return id !== criterion.id;
            });
        ids.splice(to, 0, criterion.id);
        return api
            .put(page.path('/stages/' + encodeURIComponent(stage.key) + '/order'), { ids: ids })
            .then(function (pipeline) {
                page.changed(pipeline, 'pipewright-criterion-' + criterion.id);
            })
            .catch(function (failure) {
                page.failed(failure);
            });
    };

    Page.prototype.retire = function (criterion, headingId) {
        const page = this;
        if (!window.confirm(AJS.I18n.getText('pipewright.exit.page.retire-confirm', criterion.title))) {
            return Promise.resolve();
        }
        return api
            .del(page.path('/criteria/' + criterion.id))
            .then(function (pipeline) {
                page.changed(pipeline, headingId);
            })
            .catch(function (failure) {
                page.failed(failure);
            });
    };

    return {
        start: function (root, projectId, projectKey) {
            return new Page(root).start(projectId, projectKey);
        }
    };
});
