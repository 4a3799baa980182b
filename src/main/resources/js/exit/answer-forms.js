/* The forms in which a criterion is answered or waived. */
define('pipewright/exit/answer-forms', [
    'pipewright/common/dom',
    'pipewright/common/messages',
    'pipewright/common/fields'
], function (dom, messages, fields) {
    'use strict';

    const BOXES = ['business-issue', 'problem', 'solution', 'benefit-quantitative', 'benefit-qualitative'];

    function partName(code) {
        switch (code) {
            case 'who':
                return AJS.I18n.getText('pipewright.exit.evidence.who');
            case 'where':
                return AJS.I18n.getText('pipewright.exit.evidence.where');
            case 'note':
                return AJS.I18n.getText('pipewright.exit.evidence.note');
            case 'title':
                return AJS.I18n.getText('pipewright.exit.evidence.title');
            case 'why-influential':
                return AJS.I18n.getText('pipewright.exit.evidence.why-influential');
            case 'business-issue':
                return AJS.I18n.getText('pipewright.exit.evidence.business-issue');
            case 'problem':
                return AJS.I18n.getText('pipewright.exit.evidence.problem');
            case 'solution':
                return AJS.I18n.getText('pipewright.exit.evidence.solution');
            case 'benefit-quantitative':
                return AJS.I18n.getText('pipewright.exit.evidence.benefit-quantitative');
            case 'benefit-qualitative':
                return AJS.I18n.getText('pipewright.exit.evidence.benefit-qualitative');
            default:
                return code;
        }
    }

    function valueName(code) {
        switch (code) {
            case 'yes':
                return AJS.I18n.getText('pipewright.exit.answer-value.yes');
            case 'no':
                return AJS.I18n.getText('pipewright.exit.answer-value.no');
            default:
                return AJS.I18n.getText('pipewright.exit.answer-value.unknown');
        }
    }

    function before(criterion) {
        return criterion.answer || { value: null, when: null, parts: {} };
    }

    function values(answer) {
        return fields.radios(
            'value',
            AJS.I18n.getText('pipewright.exit.panel.answer.value'),
            answer.value,
            ['yes', 'no', 'unknown'].map(function (code) {
                return [code, valueName(code)];
            })
        );
    }

    function evidence(answer, today) {
        return [
            fields.date('when', AJS.I18n.getText('pipewright.exit.evidence.when'), answer.when, { max: today }),
            fields.text('where', partName('where'), answer.parts.where, { maxlength: 2000 }),
            fields.area('note', partName('note'), answer.parts.note, { rows: 2, maxlength: 10000 })
        ];
    }

    function questionParts(answer, today) {
        return [values(answer), fields.text('who', partName('who'), answer.parts.who, { maxlength: 255 })].concat(
            evidence(answer, today)
        );
    }

    function stakeholderParts(answer, today) {
        return [
            values(answer),
            fields.text('who', AJS.I18n.getText('pipewright.exit.panel.answer.person'), answer.parts.who, {
                maxlength: 255
            }),
            fields.text('title', partName('title'), answer.parts.title, { maxlength: 255 }),
            fields.area('why-influential', partName('why-influential'), answer.parts['why-influential'], {
                rows: 2,
                maxlength: 2000
            })
        ].concat(evidence(answer, today));
    }

    function boxHelp(code) {
        switch (code) {
            case 'business-issue':
                return AJS.I18n.getText('pipewright.exit.panel.canvas.business-issue');
            case 'problem':
                return AJS.I18n.getText('pipewright.exit.panel.canvas.problem');
            case 'solution':
                return AJS.I18n.getText('pipewright.exit.panel.canvas.solution');
            case 'benefit-quantitative':
                return AJS.I18n.getText('pipewright.exit.panel.canvas.benefit-quantitative');
            default:
                return AJS.I18n.getText('pipewright.exit.panel.canvas.benefit-qualitative');
        }
    }

    function canvasParts(answer) {
        const warning = dom.el('div', { class: 'pipewright-canvas-warning', role: 'status' });
        return BOXES.map(function (code) {
            return fields.area(code, partName(code), answer.parts[code], {
                rows: 2,
                maxlength: 10000,
                help: boxHelp(code)
            });
        }).concat(warning);
    }

    /* The weak canvas: what we sell stands there, why the customer's management should care does not. */
    function warnOfEmptyIssue(form) {
        const filled = BOXES.filter(function (code) {
            return fields.valueOf(form, code).trim() !== '';
        });
        const weak = filled.length > 0 && filled.indexOf('business-issue') < 0;
        const place = form.querySelector('.pipewright-canvas-warning');
        if (weak !== place.hasChildNodes()) {
            dom.clear(place);
            if (weak) {
                place.appendChild(dom.el('p', {}, AJS.I18n.getText('pipewright.exit.panel.canvas.no-issue')));
            }
        }
    }

    function partsOf(criterion, today) {
        switch (criterion.kind) {
            case 'canvas-complete':
                return canvasParts(before(criterion));
            case 'influential-stakeholder':
                return stakeholderParts(before(criterion), today);
            default:
                return questionParts(before(criterion), today);
        }
    }

    function input(form, criterion) {
        const parts = {};
        form.querySelectorAll('input[name], textarea[name]').forEach(function (field) {
            if (field.name !== 'value' && field.name !== 'when') {
                parts[field.name] = field.value;
            }
        });
        const value = criterion.kind === 'canvas-complete' ? 'unknown' : fields.valueOf(form, 'value');
        return { value: value, when: fields.valueOf(form, 'when') || null, parts: parts };
    }

    function answerForm(criterion, today, send, cancel) {
        const form = fields.form(
            {
                class: 'pipewright-answer-form',
                'aria-label': AJS.I18n.getText('pipewright.exit.panel.answer.form', criterion.title)
            },
            partsOf(criterion, today).concat(
                fields.buttons(
                    AJS.I18n.getText('pipewright.exit.panel.answer.save'),
                    AJS.I18n.getText('pipewright.closeplan.action.cancel'),
                    cancel
                )
            ),
            function (node) {
                return send(input(node, criterion), node).catch(function (failure) {
                    messages.showFailure(node, node.querySelector('.pipewright-form-messages'), failure);
                    throw failure;
                });
            }
        );
        if (criterion.kind === 'canvas-complete') {
            form.addEventListener('input', function () {
                warnOfEmptyIssue(form);
            });
            warnOfEmptyIssue(form);
        }
        return form;
    }

    function waiveForm(criterion, send, cancel) {
        return fields.form(
            {
                class: 'pipewright-waive-form',
                'aria-label': AJS.I18n.getText('pipewright.exit.panel.waive.form', criterion.title)
            },
            [
                dom.el('p', {}, AJS.I18n.getText('pipewright.exit.waive.for-good')),
                fields.area('reason', AJS.I18n.getText('pipewright.exit.panel.waive.reason'), '', {
                    rows: 2,
                    maxlength: 2000,
                    required: true
                }),
                fields.buttons(
                    AJS.I18n.getText('pipewright.exit.panel.waive.save'),
                    AJS.I18n.getText('pipewright.closeplan.action.cancel'),
                    cancel
                )
            ],
            function (node) {
                return send({ criterionId: criterion.id, reason: fields.valueOf(node, 'reason') }, node).catch(
                    function (failure) {
                        messages.showFailure(node, node.querySelector('.pipewright-form-messages'), failure);
                        throw failure;
                    }
                );
            }
        );
    }

    return { answerForm: answerForm, waiveForm: waiveForm, partName: partName, valueName: valueName };
});
