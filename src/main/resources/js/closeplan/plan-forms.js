/* The forms that concern a close plan as a whole: template, project start, agreement. */
define('pipewright/closeplan/plan-forms', [
    'pipewright/common/dom',
    'pipewright/common/format',
    'pipewright/common/fields'
], function (dom, format, fields) {
    'use strict';

    const el = dom.el;

    function channelName(code) {
        switch (code) {
            case 'meeting':
                return AJS.I18n.getText('pipewright.closeplan.channel.meeting');
            case 'email':
                return AJS.I18n.getText('pipewright.closeplan.channel.email');
            case 'phone':
                return AJS.I18n.getText('pipewright.closeplan.channel.phone');
            case 'document':
                return AJS.I18n.getText('pipewright.closeplan.channel.document');
            default:
                return AJS.I18n.getText('pipewright.closeplan.channel.other');
        }
    }

    function buttons(text, cancel) {
        return fields.buttons(text, AJS.I18n.getText('pipewright.closeplan.action.cancel'), cancel);
    }

    function startField(plan) {
        return fields.date(
            'projectStart',
            AJS.I18n.getText('pipewright.closeplan.field.project-start'),
            plan.projectStart,
            { help: AJS.I18n.getText('pipewright.closeplan.field.project-start-help') }
        );
    }

    function anchorForm(plan, send, cancel) {
        return fields.form(
            { class: 'pipewright-anchor-form', 'aria-label': AJS.I18n.getText('pipewright.closeplan.action.anchor') },
            [startField(plan), buttons(AJS.I18n.getText('pipewright.closeplan.action.save'), cancel)],
            function (node) {
                return send({ projectStart: fields.valueOf(node, 'projectStart') || null }, node);
            }
        );
    }

    function closeDateChoice(plan) {
        return plan.closeDate
            ? AJS.I18n.getText('pipewright.closeplan.template.from-close-date', format.date(plan.closeDate))
            : AJS.I18n.getText('pipewright.closeplan.template.no-close-date');
    }

    function preview(titles) {
        return el(
            'details',
            { class: 'pipewright-template-steps' },
            el('summary', {}, AJS.I18n.getText('pipewright.closeplan.template.steps', titles.length)),
            el(
                'ol',
                {},
                titles.map(function (title) {
                    return el('li', {}, title);
                })
            )
        );
    }

    /* Sends the day to count back from: the project start, or null for the close date. */
    function templateForm(plan, send, cancel) {
        return fields.form(
            {
                class: 'pipewright-template-form',
                'aria-label': AJS.I18n.getText('pipewright.closeplan.action.template')
            },
            [
                el('p', {}, AJS.I18n.getText('pipewright.closeplan.template.help')),
                preview(plan.templateTitles),
                fields.radios(
                    'base',
                    AJS.I18n.getText('pipewright.closeplan.template.base'),
                    plan.projectStart ? 'start' : 'close',
                    [
                        ['close', closeDateChoice(plan)],
                        ['start', AJS.I18n.getText('pipewright.closeplan.template.from-project-start')]
                    ]
                ),
                startField(plan),
                buttons(AJS.I18n.getText('pipewright.closeplan.template.apply'), cancel)
            ],
            function (node) {
                const start =
                    fields.valueOf(node, 'base') === 'start' ? fields.valueOf(node, 'projectStart') || null : null;
                return send({ projectStart: start }, node);
            }
        );
    }

    function agreementForm(plan, send, cancel) {
        return fields.form(
            { class: 'pipewright-agreement-form', 'aria-label': AJS.I18n.getText('pipewright.closeplan.action.agree') },
            [
                fields.radios('kind', AJS.I18n.getText('pipewright.closeplan.agreement.kind'), 'agreed', [
                    ['proposed', AJS.I18n.getText('pipewright.closeplan.agreement.kind.proposed')],
                    ['agreed', AJS.I18n.getText('pipewright.closeplan.agreement.kind.agreed')]
                ]),
                fields.text('customer', AJS.I18n.getText('pipewright.closeplan.agreement.customer'), '', {
                    maxlength: 255,
                    required: true
                }),
                fields.date('date', AJS.I18n.getText('pipewright.closeplan.agreement.date'), plan.today, {
                    max: plan.today,
                    required: true
                }),
                fields.select(
                    'channel',
                    AJS.I18n.getText('pipewright.closeplan.channel'),
                    'meeting',
                    ['meeting', 'email', 'phone', 'document', 'other'].map(function (code) {
                        return [code, channelName(code)];
                    })
                ),
                buttons(AJS.I18n.getText('pipewright.closeplan.action.save'), cancel)
            ],
            function (node) {
                return send(
                    {
                        kind: fields.valueOf(node, 'kind'),
                        customer: fields.valueOf(node, 'customer'),
                        date: fields.valueOf(node, 'date'),
                        channel: fields.valueOf(node, 'channel')
                    },
                    node
                );
            }
        );
    }

    return { anchorForm: anchorForm, templateForm: templateForm, agreementForm: agreementForm };
});
