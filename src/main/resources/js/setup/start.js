require(['pipewright/setup/page'], function (page) {
    'use strict';

    AJS.toInit(function () {
        const root = document.getElementById('pipewright-setup');
        if (root) {
            page.start(root);
        }
    });
});
