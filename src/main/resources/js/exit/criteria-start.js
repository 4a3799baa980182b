require(['pipewright/exit/criteria-page'], function (page) {
    'use strict';

    AJS.toInit(function () {
        const root = document.getElementById('pipewright-criteria');
        if (root) {
            const query = new URLSearchParams(window.location.search);
            page.start(root, query.get('projectId'), query.get('projectKey'));
        }
    });
});
