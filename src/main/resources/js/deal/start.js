/* Starts the close plan once, also when Jira draws the issue anew. */
require(['jquery', 'pipewright/closeplan/plan-panel'], function ($, startPlan) {
    'use strict';

    const STARTED = 'data-pipewright-started';

    function start(selector, begin) {
        document.querySelectorAll(selector + ':not([' + STARTED + '])').forEach(function (container) {
            container.setAttribute(STARTED, 'true');
            begin(container);
        });
    }

    function startAll() {
        start('.pipewright-close-plan-panel', startPlan);
    }

    $(startAll);
    if (window.JIRA && JIRA.bind && JIRA.Events) {
        [JIRA.Events.NEW_CONTENT_ADDED, JIRA.Events.ISSUE_REFRESHED].filter(Boolean).forEach(function (event) {
            JIRA.bind(event, startAll);
        });
    }
});
