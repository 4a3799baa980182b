/* The exit criteria page: each stage with its settings and its criteria, changed in place. Whatever is drawn anew, an open
   form stays with what was typed, and keeps the revision that its reader saw until they load the current one. */
define('pipewright/exit/criteria-page', [
    'pipewright/common/api',
    'pipewright/common/dom',
    'pipewright/common/labelled',
    'pipewright/common/messages',
    'pipewright/exit/criteria-forms'
], function (api, dom, labelled, messages, forms) {
    'use strict';

    const el = dom.el;
    const CONFLICT = 409;

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
        /* The open forms by what they change: { node, revision, stageKey, criterionId, isReloaded }. */
        this.forms = new Map();
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
        messages
            .show(this.notice, 'error', failure.errorMessages ? messages.textsOf(failure) : [String(failure)])
            .scrollIntoView({ block: 'nearest' });
    };

    Page.prototype.load = function (projectId) {
        const page = this;
        dom.clear(page.notice);
        page.forms.clear();
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

    /* Who is typing in a form goes on typing. */
    Page.prototype.show = function (pipeline) {
        const active = document.activeElement;
        this.pipeline = pipeline;
        dom.clear(this.stages);
        pipeline.stages.forEach(function (stage) {
            this.stages.appendChild(this.stage(stage));
        }, this);
        if (active && this.stages.contains(active)) {
            active.focus();
        }
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
        const headingId = 'pipewright-stage-' + stage.key;
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
            this.settings(stage),
            el('h3', {}, AJS.I18n.getText('pipewright.exit.page.criteria')),
            stage.hasExit
                ? this.criteria(stage, headingId)
                : el('p', { class: 'pipewright-muted' }, AJS.I18n.getText('pipewright.exit.page.no-exit'))
        );
    };

    /* Opens a form; makeNode gets what sends it and what closes it. request gets what was typed and the revision seen. */
    Page.prototype.open = function (key, state, focusId, request, makeNode) {
        const page = this;
        const send = function (body) {
            return request(body, state.revision)
                .catch(function (failure) {
                    throw page.withOffer(key, failure);
                })
                .then(function (pipeline) {
                    page.forms.delete(key);
                    page.changed(pipeline, focusId);
                });
        };
        const close = function () {
            page.forms.delete(key);
            page.show(page.pipeline);
            const target = document.getElementById(focusId);
            if (target) {
                target.focus();
            }
        };
        state.node = makeNode(send, close);
        page.forms.set(key, state);
        page.show(page.pipeline);
        const first = state.node.querySelector('input:not([readonly]), select:not([disabled]), textarea');
        if (first) {
            first.focus();
        }
    };

    /* After a conflict: what the form may do about it. */
    Page.prototype.withOffer = function (key, failure) {
        if (failure.status === CONFLICT) {
            failure.offer = {
                text: AJS.I18n.getText('pipewright.exit.page.reload'),
                act: this.reload.bind(this, key)
            };
        }
        return failure;
    };

    /* Loads the current pipeline under the open forms; the one that was refused stands on the current revision from now on. */
    Page.prototype.reload = function (key) {
        const page = this;
        return api.get(page.path('')).then(
            function (pipeline) {
                const form = page.forms.get(key);
                const now = form && page.nowOf(pipeline, form);
                if (form) {
                    messages.clearErrors(form.node);
                    form.isReloaded = true;
                    form.revision = now ? now.revision : null;
                }
                page.show(pipeline);
                if (form) {
                    form.node.querySelector('[type="submit"]').focus();
                }
            },
            function (failure) {
                page.failed(failure);
            }
        );
    };

    /* What a form changes, as it is now; undefined when it is gone. */
    Page.prototype.nowOf = function (pipeline, form) {
        const stage = pipeline.stages.find(function (one) {
            return one.key === form.stageKey;
        });
        return form.criterionId && stage
            ? stage.criteria.find(function (one) {
                  return one.id === form.criterionId;
              })
            : stage;
    };

    /* A form, under the current version when its reader has loaded that. */
    Page.prototype.formAt = function (form, current) {
        return [
            form.isReloaded && current
                ? el(
                      'div',
                      { class: 'pipewright-criteria-current' },
                      el('p', { role: 'status' }, AJS.I18n.getText('pipewright.exit.page.current')),
                      current
                  )
                : null,
            form.node
        ];
    };

    Page.prototype.settings = function (stage) {
        const page = this;
        const key = 'stage-' + stage.key;
        const form = page.forms.get(key);
        const label = AJS.I18n.getText('pipewright.exit.page.edit-settings', stage.name);
        const editId = 'pipewright-settings-' + stage.key;
        const edit = button(AJS.I18n.getText('pipewright.exit.page.edit-short'), label, function () {
            page.open(
                key,
                { revision: stage.revision, stageKey: stage.key },
                editId,
                function (body, revision) {
                    return api.put(
                        page.path('/stages/' + encodeURIComponent(stage.key)),
                        Object.assign({ revision: revision }, body)
                    );
                },
                function (send, close) {
                    return forms.stage(label, stage, page.pipeline.choices, send, close);
                }
            );
        });
        edit.id = editId;
        return el(
            'div',
            {},
            form ? page.formAt(form, page.settingsLine(stage, null)) : page.settingsLine(stage, edit)
        );
    };

    Page.prototype.settingsLine = function (stage, edit) {
        const rot =
            stage.rotDays === null
                ? AJS.I18n.getText('pipewright.exit.page.rots-never')
                : AJS.I18n.getText('pipewright.exit.page.rots-after', String(stage.rotDays));
        const category = nameOf(this.pipeline.choices.categories, stage.category);
        return [
            el(
                'p',
                {},
                AJS.I18n.getText('pipewright.exit.page.settings-line', stage.probability, category, rot),
                ' ',
                edit
            ),
            stage.guidance
                ? el('p', { class: 'pipewright-muted pipewright-criteria-guidance' }, stage.guidance)
                : null
        ];
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
        return [list, page.orphans(stage), page.adding(stage)];
    };

    /* Forms whose criterion was retired meanwhile: what was typed becomes a new one. */
    Page.prototype.orphans = function (stage) {
        return Array.from(this.forms.values())
            .filter(function (form) {
                return form.stageKey === stage.key && form.criterionId && !this.nowOf(this.pipeline, form);
            }, this)
            .map(function (form) {
                return el(
                    'div',
                    {},
                    el('p', { role: 'status' }, AJS.I18n.getText('pipewright.exit.page.gone')),
                    form.node
                );
            });
    };

    Page.prototype.adding = function (stage) {
        const page = this;
        const key = 'add-' + stage.key;
        const form = page.forms.get(key);
        const label = AJS.I18n.getText('pipewright.exit.page.add', stage.name);
        const addId = 'pipewright-add-' + stage.key;
        const add = function () {
            page.open(
                key,
                { revision: null, stageKey: stage.key },
                addId,
                function (body) {
                    return api.post(page.path('/criteria'), body);
                },
                function (send, close) {
                    return forms.criterion(label, stage.key, null, page.pipeline.choices, page.offer(), send, close);
                }
            );
        };
        return el(
            'div',
            {},
            form
                ? form.node
                : el(
                      'button',
                      { type: 'button', class: 'aui-button', id: addId, 'aria-label': label, onclick: add },
                      AJS.I18n.getText('pipewright.exit.page.add-short')
                  )
        );
    };

    Page.prototype.criterion = function (stage, criterion, index, headingId) {
        const form = this.forms.get('criterion-' + criterion.id);
        return el(
            'li',
            { id: 'pipewright-criterion-' + criterion.id, tabindex: '-1' },
            form
                ? this.formAt(form, this.words(criterion))
                : el(
                      'div',
                      { class: 'pipewright-criteria-line' },
                      this.words(criterion),
                      this.tools(stage, criterion, index, headingId)
                  )
        );
    };

    Page.prototype.words = function (criterion) {
        const weight = criterion.required
            ? el(
                  'span',
                  { class: 'aui-lozenge aui-lozenge-current' },
                  AJS.I18n.getText('pipewright.exit.page.required')
              )
            : el('span', { class: 'aui-lozenge' }, AJS.I18n.getText('pipewright.exit.page.advisory'));
        return el(
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
        );
    };

    Page.prototype.tools = function (stage, criterion, index, headingId) {
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
                page.edit(stage, criterion, editLabel);
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

    Page.prototype.edit = function (stage, criterion, label) {
        const page = this;
        const state = { revision: criterion.revision, stageKey: stage.key, criterionId: criterion.id };
        page.open(
            'criterion-' + criterion.id,
            state,
            'pipewright-criterion-' + criterion.id,
            function (body, revision) {
                return page.nowOf(page.pipeline, state)
                    ? api.put(page.path('/criteria/' + criterion.id), Object.assign({ revision: revision }, body))
                    : api.post(page.path('/criteria'), body);
            },
            function (send, close) {
                return forms.criterion(label, stage.key, criterion, page.pipeline.choices, page.offer(), send, close);
            }
        );
    };

    /* Nothing was typed that could be lost: the page shows at once what is there now, and what was refused. */
    Page.prototype.refused = function (failure) {
        const page = this;
        if (failure.status !== CONFLICT) {
            page.failed(failure);
            return null;
        }
        return api
            .get(page.path(''))
            .then(page.show.bind(page), function () {
                return null;
            })
            .then(function () {
                page.failed(failure);
            });
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
            .put(page.path('/stages/' + encodeURIComponent(stage.key) + '/order'), {
                revision: stage.orderRevision,
                ids: ids
            })
            .then(function (pipeline) {
                page.changed(pipeline, 'pipewright-criterion-' + criterion.id);
            })
            .catch(page.refused.bind(page));
    };

    Page.prototype.retire = function (criterion, headingId) {
        const page = this;
        if (!window.confirm(AJS.I18n.getText('pipewright.exit.page.retire-confirm', criterion.title))) {
            return Promise.resolve();
        }
        return api
            .del(page.path('/criteria/' + criterion.id + '?revision=' + criterion.revision))
            .then(function (pipeline) {
                page.changed(pipeline, headingId);
            })
            .catch(page.refused.bind(page));
    };

    return {
        start: function (root, projectId, projectKey) {
            return new Page(root).start(projectId, projectKey);
        }
    };
});
