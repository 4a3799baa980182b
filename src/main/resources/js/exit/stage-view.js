/* Draws where a deal stands: its path, its values, its criteria. Knows nothing of requests. */
define('pipewright/exit/stage-view', [
    'pipewright/common/dom',
    'pipewright/common/format',
    'pipewright/exit/answer-forms'
], function (dom, format, forms) {
    'use strict';

    const el = dom.el;
    const EVIDENCE = [
        'who',
        'title',
        'why-influential',
        'where',
        'business-issue',
        'problem',
        'solution',
        'benefit-quantitative',
        'benefit-qualitative',
        'note'
    ];
    const ICONS = { met: '✓', unmet: '✗', unknown: '?', waived: '↷', broken: '!' };
    const LOZENGES = { met: 'success', unmet: 'removed', unknown: 'inprogress', waived: 'new', broken: 'moved' };

    function standing(stage) {
        if (stage.current) {
            return AJS.I18n.getText('pipewright.stage.panel.path.current');
        }
        if (stage.passed) {
            return AJS.I18n.getText('pipewright.stage.panel.path.passed');
        }
        return stage.next
            ? AJS.I18n.getText('pipewright.stage.panel.path.next')
            : AJS.I18n.getText('pipewright.stage.panel.path.ahead');
    }

    function step(stage) {
        const place = stage.current ? 'current' : stage.passed ? 'passed' : stage.next ? 'next' : 'ahead';
        return el(
            'li',
            {
                class: 'pipewright-path-step is-' + place,
                'data-stage': stage.key,
                title: stage.kindName,
                'aria-current': stage.current ? 'step' : null
            },
            el('span', { class: 'pipewright-path-name' }, stage.name),
            el('span', { class: 'pipewright-hidden' }, ' (' + standing(stage) + ')')
        );
    }

    function path(exit) {
        return exit.path.length === 0
            ? null
            : el(
                  'ol',
                  { class: 'pipewright-path', 'aria-label': AJS.I18n.getText('pipewright.stage.panel.path') },
                  exit.path.map(step)
              );
    }

    function since(exit) {
        if (!exit.stage) {
            return null;
        }
        return el(
            'p',
            { class: 'pipewright-since' },
            AJS.I18n.getText('pipewright.stage.panel.since', exit.stage.name, format.date(exit.since), exit.daysInStage)
        );
    }

    function stale(exit) {
        return exit.stale
            ? el(
                  'div',
                  { class: 'aui-message aui-message-warning pipewright-stale' },
                  el('p', {}, AJS.I18n.getText('pipewright.stage.panel.stale', exit.daysInStage, exit.staleAfterDays))
              )
            : null;
    }

    function overdue(exit) {
        return exit.overdueSince
            ? el(
                  'div',
                  { class: 'aui-message aui-message-warning pipewright-overdue' },
                  el('p', {}, AJS.I18n.getText('pipewright.stage.panel.overdue', format.date(exit.overdueSince)))
              )
            : null;
    }

    function guidance(exit) {
        return exit.guidance ? el('p', { class: 'pipewright-guidance' }, exit.guidance) : null;
    }

    function resetButton(key, text, label, onReset) {
        return el(
            'button',
            {
                type: 'button',
                class: 'aui-button aui-button-link',
                'data-focus': 'reset-' + key,
                'aria-label': label,
                onclick: onReset
            },
            text
        );
    }

    function value(key, name, shown, own, stageText, label, exit, onReset) {
        return el(
            'div',
            { class: 'pipewright-value', 'data-value': key, 'data-focus': 'value-' + key, tabindex: '-1' },
            el('dt', {}, name),
            el(
                'dd',
                {},
                el(
                    'span',
                    { class: 'pipewright-value-text' },
                    shown || AJS.I18n.getText('pipewright.stage.panel.value.none')
                ),
                own
                    ? el(
                          'span',
                          { class: 'aui-lozenge aui-lozenge-subtle pipewright-own' },
                          AJS.I18n.getText('pipewright.stage.panel.value.own')
                      )
                    : exit.stage
                      ? el(
                            'span',
                            { class: 'pipewright-muted' },
                            AJS.I18n.getText('pipewright.stage.panel.value.follows')
                        )
                      : null,
                own && stageText
                    ? el(
                          'span',
                          { class: 'pipewright-muted' },
                          AJS.I18n.getText('pipewright.stage.panel.value.stage', stageText)
                      )
                    : null,
                own && exit.mayEdit && exit.stage
                    ? resetButton(key, AJS.I18n.getText('pipewright.stage.panel.value.reset'), label, onReset)
                    : null
            )
        );
    }

    function percent(text) {
        return text === null ? null : format.number(text) + ' %';
    }

    function valuesList(exit, actions) {
        return el(
            'dl',
            { class: 'pipewright-values' },
            value(
                'probability',
                AJS.I18n.getText('pipewright.exit.field.probability'),
                percent(exit.probability.value),
                exit.probability.own,
                percent(exit.probability.stageDefault),
                AJS.I18n.getText('pipewright.stage.panel.value.reset-probability'),
                exit,
                function () {
                    actions.reset('probability');
                }
            ),
            value(
                'category',
                AJS.I18n.getText('pipewright.exit.field.category'),
                exit.category.name,
                exit.category.own,
                exit.category.stageDefaultName,
                AJS.I18n.getText('pipewright.stage.panel.value.reset-category'),
                exit,
                function () {
                    actions.reset('category');
                }
            )
        );
    }

    function state(criterion) {
        return el(
            'span',
            { class: 'pipewright-state is-' + criterion.state },
            el('span', { class: 'pipewright-state-icon', 'aria-hidden': 'true' }, ICONS[criterion.state]),
            el(
                'span',
                { class: 'aui-lozenge aui-lozenge-subtle aui-lozenge-' + LOZENGES[criterion.state] },
                criterion.stateName
            )
        );
    }

    function evidenceLines(answer) {
        const lines = EVIDENCE.filter(function (part) {
            return answer.parts[part];
        }).map(function (part) {
            return [forms.partName(part), answer.parts[part]];
        });
        if (answer.when) {
            lines.unshift([AJS.I18n.getText('pipewright.exit.evidence.when'), format.date(answer.when)]);
        }
        return lines;
    }

    function answerBlock(answer) {
        return (
            answer &&
            el(
                'div',
                { class: 'pipewright-given-answer' },
                el(
                    'dl',
                    {},
                    evidenceLines(answer).map(function (line) {
                        return [el('dt', {}, line[0]), el('dd', {}, line[1])];
                    })
                ),
                el(
                    'p',
                    { class: 'pipewright-muted' },
                    AJS.I18n.getText(
                        'pipewright.exit.panel.answer.given',
                        forms.valueName(answer.value),
                        answer.by,
                        format.moment(answer.at)
                    )
                )
            )
        );
    }

    function waiverBlock(waiver) {
        return (
            waiver &&
            el(
                'div',
                { class: 'pipewright-waiver' },
                el('p', {}, waiver.reason),
                el(
                    'p',
                    { class: 'pipewright-muted' },
                    AJS.I18n.getText('pipewright.exit.panel.waive.given', waiver.by, format.moment(waiver.at))
                )
            )
        );
    }

    function reasons(criterion) {
        return criterion.reasons.length === 0
            ? null
            : el(
                  'ul',
                  { class: 'pipewright-reasons' },
                  criterion.reasons.map(function (reason) {
                      return el('li', {}, reason);
                  })
              );
    }

    function button(kind, criterion, text, label, onclick) {
        return el(
            'button',
            {
                type: 'button',
                class: 'aui-button aui-button-subtle pipewright-' + kind,
                'data-focus': kind + '-' + criterion.id,
                'aria-label': label,
                onclick: onclick
            },
            text
        );
    }

    function actionsOf(criterion, exit, actions) {
        const mayWaive = exit.mayWaive && criterion.state !== 'met' && criterion.state !== 'waived';
        return el(
            'div',
            { class: 'pipewright-buttons' },
            criterion.mayAnswer
                ? button(
                      'answer',
                      criterion,
                      criterion.answer
                          ? AJS.I18n.getText('pipewright.exit.panel.answer.again')
                          : AJS.I18n.getText('pipewright.exit.panel.answer.first'),
                      AJS.I18n.getText('pipewright.exit.panel.answer.form', criterion.title),
                      function () {
                          actions.open('answer', criterion);
                      }
                  )
                : null,
            mayWaive
                ? button(
                      'waive',
                      criterion,
                      AJS.I18n.getText('pipewright.exit.panel.waive'),
                      AJS.I18n.getText('pipewright.exit.panel.waive.form', criterion.title),
                      function () {
                          actions.open('waive', criterion);
                      }
                  )
                : null
        );
    }

    function criterionItem(criterion, exit, actions, form) {
        return el(
            'li',
            {
                class: 'pipewright-criterion is-' + criterion.state,
                'data-criterion': criterion.id,
                'data-focus': 'criterion-' + criterion.id,
                tabindex: '-1'
            },
            el(
                'div',
                { class: 'pipewright-criterion-head' },
                state(criterion),
                el('span', { class: 'pipewright-criterion-title' }, criterion.title),
                el(
                    'span',
                    { class: 'pipewright-muted' },
                    criterion.required
                        ? AJS.I18n.getText('pipewright.exit.panel.required')
                        : AJS.I18n.getText('pipewright.exit.panel.advisory')
                )
            ),
            criterion.asks ? el('p', { class: 'pipewright-muted' }, criterion.asks) : null,
            criterion.help ? el('p', { class: 'pipewright-criterion-help' }, criterion.help) : null,
            reasons(criterion),
            answerBlock(criterion.answer),
            waiverBlock(criterion.waiver),
            form || actionsOf(criterion, exit, actions)
        );
    }

    function summary(review) {
        if (review.criteria.length === 0) {
            return AJS.I18n.getText('pipewright.exit.panel.criteria.none');
        }
        return review.passes
            ? AJS.I18n.getText('pipewright.exit.panel.criteria.passes')
            : AJS.I18n.getText('pipewright.exit.panel.criteria.missing', review.missing);
    }

    function summaryLine(review) {
        return review.obstacle
            ? el(
                  'div',
                  { class: 'aui-message aui-message-warning' },
                  el('p', { class: 'pipewright-summary' }, review.obstacle)
              )
            : el('p', { class: 'pipewright-summary' + (review.passes ? ' is-passing' : '') }, summary(review));
    }

    function criteria(exit, actions, formFor) {
        return el(
            'section',
            { class: 'pipewright-criteria' },
            el('h4', {}, AJS.I18n.getText('pipewright.exit.panel.criteria')),
            summaryLine(exit.review),
            el(
                'ul',
                { class: 'pipewright-criteria-list' },
                exit.review.criteria.map(function (criterion) {
                    return criterionItem(criterion, exit, actions, formFor(criterion));
                })
            )
        );
    }

    function aheadItem(stage) {
        return el(
            'li',
            { 'data-stage': stage.stage },
            el('span', {}, AJS.I18n.getText('pipewright.exit.panel.ahead.stage', stage.name, stage.met, stage.total)),
            el(
                'ul',
                {},
                stage.open.map(function (open) {
                    return el('li', {}, open.title, ' ', el('span', { class: 'pipewright-muted' }, open.stateName));
                })
            )
        );
    }

    function ahead(exit, wasOpen) {
        return exit.ahead.length === 0
            ? null
            : el(
                  'details',
                  { class: 'pipewright-ahead', open: wasOpen },
                  el('summary', { 'data-focus': 'ahead' }, AJS.I18n.getText('pipewright.exit.panel.ahead')),
                  el('ul', {}, exit.ahead.map(aheadItem))
              );
    }

    /* formFor gives the open form of a criterion, or null. */
    return function parts(exit, actions, formFor, aheadOpen) {
        return [
            path(exit),
            since(exit),
            stale(exit),
            overdue(exit),
            guidance(exit),
            valuesList(exit, actions),
            criteria(exit, actions, formFor),
            ahead(exit, aheadOpen)
        ];
    };
});
