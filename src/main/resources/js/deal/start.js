/* Starts each panel of the page once, also when Jira draws the issue anew. */
require(['jquery', 'pipewright/exit/stage-panel'], function ($, startStage) {
    'use strict';

    const STARTED = 'data-pipewright-started';

    function start(selector, begin) {
        document.querySelectorAll(selector + ':not([' + STARTED + '])').forEach(function (container) {
            container.setAttribute(STARTED, 'true');
            begin(container);
        });
    }

    function startAll() {
        start('.pipewright-stage-panel', startStage);
    }

    $(startAll);
    if (window.JIRA && JIRA.bind && JIRA.Events) {
        [JIRA.Events.NEW_CONTENT_ADDED, JIRA.Events.ISSUE_REFRESHED].filter(Boolean).forEach(function (event) {
            JIRA.bind(event, startAll);
        });
    }
});
