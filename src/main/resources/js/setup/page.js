/* The set-up page: choices, a preview of what will be done, and the report of what was done. */
define('pipewright/setup/page', [
    'pipewright/common/api',
    'pipewright/common/dom',
    'pipewright/common/form',
    'pipewright/common/labelled',
    'pipewright/common/messages',
    'wrm/context-path'
], function (api, dom, formOf, labelled, messages, contextPath) {
    'use strict';

    const el = dom.el;

    function group(label, control, helpText) {
        control.id = dom.newId('setup');
        return labelled.group(label, control, helpText);
    }

    function radio(name, value, label, checked, onchange) {
        const id = dom.newId('setup');
        return el(
            'div',
            { class: 'radio' },
            el('input', {
                type: 'radio',
                class: 'radio',
                name: name,
                id: id,
                value: value,
                checked: checked,
                onchange: onchange
            }),
            el('label', { for: id }, label)
        );
    }

    function choice(code, text) {
        return el('option', { value: code }, text);
    }

    function projectName(project) {
        return project.template
            ? AJS.I18n.getText('pipewright.setup.page.project-with-pipeline', project.name, project.key)
            : AJS.I18n.getText('pipewright.setup.page.project-plain', project.name, project.key);
    }

    function templateCard(template, checked) {
        const id = dom.newId('template');
        const path = template.stages.map(function (stage) {
            return el(
                'li',
                { class: 'pipewright-setup-stage pipewright-kind-' + stage.kind, title: stage.description },
                stage.name
            );
        });
        return el(
            'div',
            { class: 'pipewright-setup-card' },
            el('input', {
                type: 'radio',
                class: 'radio',
                name: 'template',
                id: id,
                value: template.code,
                checked: checked,
                'aria-describedby': id + '-text'
            }),
            el('label', { for: id }, template.name),
            el(
                'div',
                { id: id + '-text' },
                el('p', {}, template.description),
                el('ol', { class: 'pipewright-setup-path' }, path)
            )
        );
    }

    /* What the form holds now; kept so that coming back from the preview finds it again. */
    function read(form) {
        const existing = form.querySelector('input[name="which"]:checked').value === 'existing';
        const chosen = form.querySelector('select[name="projectId"]').value;
        const template = form.querySelector('input[name="template"]:checked');
        return {
            projectId: existing ? Number(chosen || 0) : null,
            projectKey: existing ? null : form.querySelector('[name="projectKey"]').value,
            projectName: existing ? null : form.querySelector('[name="projectName"]').value,
            template: template ? template.value : null,
            language: form.querySelector('[name="language"]').value,
            reportingCurrency: form.querySelector('[name="reportingCurrency"]').value
        };
    }

    function table(caption, secondColumn, rows) {
        return el(
            'table',
            { class: 'aui' },
            el('caption', {}, caption),
            el(
                'thead',
                {},
                el(
                    'tr',
                    {},
                    el('th', { scope: 'col' }, AJS.I18n.getText('pipewright.setup.page.column-step')),
                    el('th', { scope: 'col' }, secondColumn)
                )
            ),
            el('tbody', {}, rows)
        );
    }

    function lozenge(kind, text) {
        return el('span', { class: 'aui-lozenge' + (kind ? ' aui-lozenge-' + kind : '') }, text);
    }

    function actionLozenge(action) {
        switch (action) {
            case 'create':
                return lozenge('success', AJS.I18n.getText('pipewright.setup.action.create'));
            case 'change':
                return lozenge('moved', AJS.I18n.getText('pipewright.setup.action.change'));
            case 'refuse':
                return lozenge('removed', AJS.I18n.getText('pipewright.setup.action.refuse'));
            default:
                return lozenge('', AJS.I18n.getText('pipewright.setup.action.reuse'));
        }
    }

    function outcomeLozenge(outcome) {
        switch (outcome) {
            case 'done':
                return lozenge('success', AJS.I18n.getText('pipewright.setup.outcome.done'));
            case 'failed':
                return lozenge('removed', AJS.I18n.getText('pipewright.setup.outcome.failed'));
            case 'skipped':
                return lozenge('moved', AJS.I18n.getText('pipewright.setup.outcome.skipped'));
            default:
                return lozenge('', AJS.I18n.getText('pipewright.setup.outcome.reused'));
        }
    }

    function button(text, primary, onclick) {
        return el(
            'button',
            { type: 'button', class: 'aui-button' + (primary ? ' aui-button-primary' : ''), onclick: onclick },
            text
        );
    }

    function Page(root) {
        this.root = root;
        this.offers = null;
        this.request = null;
    }

    Page.prototype.show = function (nodes) {
        dom.clear(this.root);
        []
            .concat(nodes)
            .filter(Boolean)
            .forEach(function (node) {
                this.root.appendChild(node);
            }, this);
        this.root.setAttribute('aria-busy', 'false');
        const heading = this.root.querySelector('h2');
        if (heading) {
            heading.focus();
        }
    };

    Page.prototype.busy = function (text) {
        this.show(el('p', { role: 'status' }, text));
        this.root.setAttribute('aria-busy', 'true');
    };

    Page.prototype.load = function () {
        const page = this;
        page.busy(AJS.I18n.getText('pipewright.setup.page.loading'));
        return api
            .get('/setup')
            .then(function (offers) {
                page.offers = offers;
                page.form();
            })
            .catch(function (failure) {
                page.failed(failure);
            });
    };

    Page.prototype.failed = function (failure) {
        const place = el('div', {});
        this.show(place);
        messages.show(place, 'error', failure.errorMessages ? messages.textsOf(failure) : [String(failure)]);
    };

    Page.prototype.projectFields = function (now, existing) {
        const page = this;
        const toggle = function () {
            const useExisting = form().querySelector('input[name="which"]:checked').value === 'existing';
            form().querySelector('.pipewright-setup-new').hidden = useExisting;
            form().querySelector('.pipewright-setup-existing').hidden = !useExisting;
        };
        const form = function () {
            return page.root.querySelector('form');
        };
        return [
            el(
                'fieldset',
                { class: 'group' },
                el('legend', {}, el('span', {}, AJS.I18n.getText('pipewright.setup.page.project'))),
                radio('which', 'new', AJS.I18n.getText('pipewright.setup.page.project-new'), !existing, toggle),
                radio('which', 'existing', AJS.I18n.getText('pipewright.setup.page.project-existing'), existing, toggle)
            ),
            el(
                'div',
                { class: 'pipewright-setup-new', hidden: existing },
                group(
                    AJS.I18n.getText('pipewright.setup.page.project-name'),
                    el('input', {
                        class: 'text',
                        type: 'text',
                        name: 'projectName',
                        maxlength: 80,
                        value: now.projectName || '',
                        autocomplete: 'off'
                    })
                ),
                group(
                    AJS.I18n.getText('pipewright.setup.page.project-key'),
                    el('input', {
                        class: 'text short-field',
                        type: 'text',
                        name: 'projectKey',
                        maxlength: 10,
                        value: now.projectKey || '',
                        autocomplete: 'off'
                    }),
                    AJS.I18n.getText('pipewright.setup.page.project-key-help')
                )
            ),
            el(
                'div',
                { class: 'pipewright-setup-existing', hidden: !existing },
                group(
                    AJS.I18n.getText('pipewright.setup.page.choose-project'),
                    el(
                        'select',
                        { class: 'select', name: 'projectId', value: now.projectId ? String(now.projectId) : '' },
                        choice('', ''),
                        this.offers.projects.map(function (project) {
                            return choice(project.id, projectName(project));
                        })
                    ),
                    AJS.I18n.getText('pipewright.setup.page.project-existing-help')
                )
            )
        ];
    };

    Page.prototype.form = function () {
        const page = this;
        const offers = page.offers;
        const now = page.request || {
            language: offers.language,
            reportingCurrency: offers.reportingCurrency,
            template: offers.templates[0].code
        };
        page.show(
            formOf(
                { class: 'aui pipewright-setup-form' },
                [
                    page.projectFields(now, Boolean(now.projectId)),
                    el(
                        'fieldset',
                        { class: 'group' },
                        el('legend', {}, el('span', {}, AJS.I18n.getText('pipewright.setup.page.template'))),
                        el(
                            'div',
                            { class: 'pipewright-setup-cards' },
                            offers.templates.map(function (template) {
                                return templateCard(template, template.code === now.template);
                            })
                        )
                    ),
                    group(
                        AJS.I18n.getText('pipewright.setup.page.language'),
                        el(
                            'select',
                            { class: 'select', name: 'language', value: now.language },
                            offers.languages.map(function (language) {
                                return choice(language.code, language.name);
                            })
                        ),
                        AJS.I18n.getText('pipewright.setup.page.language-help')
                    ),
                    group(
                        AJS.I18n.getText('pipewright.setup.page.currency'),
                        el(
                            'select',
                            { class: 'select', name: 'reportingCurrency', value: now.reportingCurrency },
                            offers.currencies.map(function (currency) {
                                return choice(
                                    currency.code,
                                    AJS.I18n.getText(
                                        'pipewright.setup.page.currency-option',
                                        currency.code,
                                        currency.name
                                    )
                                );
                            })
                        ),
                        AJS.I18n.getText('pipewright.setup.page.currency-help')
                    ),
                    el(
                        'div',
                        { class: 'buttons-container' },
                        el(
                            'div',
                            { class: 'buttons' },
                            el(
                                'button',
                                { type: 'submit', class: 'aui-button aui-button-primary', name: 'preview' },
                                AJS.I18n.getText('pipewright.setup.page.preview')
                            )
                        )
                    )
                ],
                page.preview.bind(page)
            )
        );
    };

    Page.prototype.preview = function (form) {
        const page = this;
        page.request = read(form);
        return api.post('/setup/preview', page.request).then(function (preview) {
            page.showPreview(preview);
        });
    };

    Page.prototype.showPreview = function (preview) {
        const page = this;
        const refusal = el('div', {});
        if (preview.refused) {
            messages.show(refusal, 'error', [preview.refused]);
        }
        page.show([
            el('h2', { tabindex: '-1' }, AJS.I18n.getText('pipewright.setup.page.preview-title')),
            refusal,
            preview.steps.some(step => step.action === 'reuse')
                ? el('p', {}, AJS.I18n.getText('pipewright.setup.page.names-help'))
                : null,
            page.buttons(!preview.refused && AJS.I18n.getText('pipewright.setup.page.run')),
            table(
                AJS.I18n.getText('pipewright.setup.page.preview-title'),
                AJS.I18n.getText('pipewright.setup.page.column-action'),
                preview.steps.map(function (step) {
                    return el('tr', {}, el('td', {}, step.title), el('td', {}, actionLozenge(step.action)));
                })
            )
        ]);
    };

    Page.prototype.buttons = function (runText) {
        const page = this;
        return el(
            'div',
            { class: 'aui-buttons pipewright-buttons' },
            runText
                ? button(runText, true, function () {
                      page.run();
                  })
                : null,
            button(AJS.I18n.getText('pipewright.setup.page.back'), false, function () {
                page.form();
            })
        );
    };

    Page.prototype.run = function () {
        const page = this;
        page.busy(AJS.I18n.getText('pipewright.setup.page.running'));
        return api
            .post('/setup/run', page.request)
            .then(function (report) {
                page.showReport(report);
            })
            .catch(function (failure) {
                page.failed(failure);
                page.root.appendChild(page.buttons(AJS.I18n.getText('pipewright.setup.page.run-again')));
            });
    };

    Page.prototype.showReport = function (report) {
        const result = el('div', {});
        messages.show(result, report.succeeded ? 'success' : 'error', [
            report.succeeded
                ? AJS.I18n.getText('pipewright.setup.page.succeeded')
                : AJS.I18n.getText('pipewright.setup.page.failed')
        ]);
        this.show([
            el('h2', { tabindex: '-1' }, AJS.I18n.getText('pipewright.setup.page.report-title')),
            result,
            report.succeeded
                ? this.links(report.projectKey)
                : this.buttons(AJS.I18n.getText('pipewright.setup.page.run-again')),
            table(
                AJS.I18n.getText('pipewright.setup.page.report-title'),
                AJS.I18n.getText('pipewright.setup.page.column-result'),
                report.steps.map(function (step) {
                    return el(
                        'tr',
                        {},
                        el('td', {}, step.title),
                        el('td', {}, outcomeLozenge(step.outcome), step.message ? el('p', {}, step.message) : null)
                    );
                })
            )
        ]);
    };

    Page.prototype.links = function (projectKey) {
        const key = encodeURIComponent(projectKey);
        return el(
            'p',
            { class: 'pipewright-buttons' },
            el(
                'a',
                { class: 'aui-button aui-button-primary', href: contextPath() + '/projects/' + key },
                AJS.I18n.getText('pipewright.setup.page.open-project')
            ),
            el(
                'a',
                {
                    class: 'aui-button',
                    href: contextPath() + '/secure/admin/PipewrightCriteria!default.jspa?projectKey=' + key
                },
                AJS.I18n.getText('pipewright.setup.page.open-criteria')
            )
        );
    };

    return {
        start: function (root) {
            return new Page(root).load();
        }
    };
});
