/* What the host's pages do in the browser: menus, dialogs, transitions in a dialog, refreshing the issue. Every page
   works without it. */
(function (window, document) {
    'use strict';
    var AJS = window.AJS;
    var JIRA = window.JIRA;

    /* Who lets the browser decide gets the mode that it has now, as Jira's script does it. Paper is light for everybody. */
    var chosen = document.documentElement.getAttribute('data-color-mode');
    var dark = window.matchMedia('(prefers-color-scheme: dark)');
    var paper = window.matchMedia('print');
    function colour() {
        var onScreen = chosen || (dark.matches ? 'dark' : 'light');
        document.documentElement.setAttribute('data-color-mode', paper.matches ? 'light' : onScreen);
    }
    dark.addEventListener('change', colour);
    paper.addEventListener('change', colour);
    colour();

    function closeMenus(except) {
        document.querySelectorAll('details.ui-menu[open]').forEach(function (menu) {
            if (menu !== except) {
                menu.removeAttribute('open');
            }
        });
    }

    document.addEventListener('click', function (event) {
        closeMenus(event.target.closest('details.ui-menu'));
    });
    document.addEventListener('keydown', function (event) {
        if (event.key !== 'Escape') {
            return;
        }
        var menu = document.querySelector('details.ui-menu[open]');
        if (menu) {
            menu.querySelector('summary').focus();
        }
        closeMenus(null);
    });

    /* A dialog that takes the focus and gives it back. */
    function open(section) {
        var before = document.activeElement;
        section.removeAttribute('hidden');
        var dialog = AJS.dialog2(section);
        dialog.on('hide', function () {
            if (before && document.contains(before)) {
                before.focus();
            }
        });
        dialog.show();
        return dialog;
    }

    document.addEventListener('click', function (event) {
        var opener = event.target.closest('[data-opens]');
        if (opener) {
            open(document.getElementById(opener.dataset.opens));
        }
        var closer = event.target.closest('[data-closes]');
        if (closer) {
            AJS.dialog2(closer.closest('.aui-dialog2')).hide();
        }
    });

    /* Transitions: the page's content is shown in a dialog; the server answers with the form again or with the address
       to go to. */
    var current = null;

    function request(url, options) {
        return fetch(
            url,
            Object.assign(
                { credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest' } },
                options || {}
            )
        );
    }

    function arrived(response) {
        var location = response.headers.get('X-Location');
        if (!location) {
            return response.text().then(show);
        }
        var here = window.location.pathname;
        if (current) {
            current.hide();
        }
        if (location.split(/[?#]/)[0] === here) {
            return refreshIssue();
        }
        window.location.assign(location);
        return undefined;
    }

    function show(html) {
        var content = document.getElementById('workflow-transition-dialog-content');
        if (!content) {
            content = frame();
        }
        var parsed = new DOMParser().parseFromString(html, 'text/html');
        var heading = parsed.querySelector('h1');
        var title = document.getElementById('workflow-transition-dialog-title');
        title.textContent = heading ? heading.textContent : '';
        if (heading) {
            heading.remove();
        }
        content.replaceChildren.apply(content, Array.prototype.slice.call(parsed.body.childNodes));
        if (!current) {
            var section = content.closest('.aui-dialog2');
            current = open(section);
            current.on('hide', function () {
                current = null;
                section.remove();
            });
        }
        var first = content.querySelector('[aria-invalid="true"], input:not([type=hidden]), select, textarea, button');
        if (first) {
            first.focus();
        }
        if (JIRA && JIRA.trigger) {
            JIRA.trigger(JIRA.Events.NEW_CONTENT_ADDED, [
                window.jQuery(content),
                JIRA.CONTENT_ADDED_REASON.dialogReady
            ]);
        }
    }

    function frame() {
        var section = document.createElement('section');
        section.id = 'workflow-transition-dialog';
        section.className = 'aui-layer aui-dialog2 aui-dialog2-large';
        section.setAttribute('role', 'dialog');
        section.setAttribute('aria-modal', 'true');
        section.setAttribute('aria-labelledby', 'workflow-transition-dialog-title');
        section.hidden = true;
        var header = document.createElement('div');
        header.className = 'aui-dialog2-header';
        var title = document.createElement('h2');
        title.className = 'aui-dialog2-header-main';
        title.id = 'workflow-transition-dialog-title';
        header.appendChild(title);
        var content = document.createElement('div');
        content.className = 'aui-dialog2-content';
        content.id = 'workflow-transition-dialog-content';
        section.append(header, content);
        document.body.appendChild(section);
        return content;
    }

    document.addEventListener('click', function (event) {
        var link = event.target.closest('a[data-dialog]');
        if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            request(link.href).then(arrived);
            return;
        }
        var cancel = event.target.closest('#workflow-transition-dialog a.cancel, #workflow-transition-dialog p > a');
        if (cancel && current) {
            event.preventDefault();
            current.hide();
        }
    });

    document.addEventListener('submit', function (event) {
        var form = event.target;
        if (!form.matches('form[data-dialog], #workflow-transition-dialog form')) {
            return;
        }
        event.preventDefault();
        if (form.dataset.busy) {
            return;
        }
        form.dataset.busy = 'true';
        var data = new URLSearchParams(new FormData(form, event.submitter));
        request(form.getAttribute('action'), { method: 'POST', body: data })
            .then(arrived)
            .finally(function () {
                delete form.dataset.busy;
            });
    });

    /* Draws the issue anew, as Jira does after a change on the page. */
    function refreshIssue() {
        var content = document.getElementById('issue-content');
        if (!content) {
            return undefined;
        }
        return request(window.location.href)
            .then(function (response) {
                return response.text();
            })
            .then(function (html) {
                var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('issue-content');
                if (!fresh) {
                    window.location.reload();
                    return;
                }
                content.replaceWith(fresh);
                if (AJS.tabs) {
                    AJS.tabs.setup();
                }
                JIRA.trigger(JIRA.Events.NEW_CONTENT_ADDED, [
                    window.jQuery(fresh),
                    JIRA.CONTENT_ADDED_REASON.panelRefreshed
                ]);
                JIRA.trigger(JIRA.Events.ISSUE_REFRESHED, [Number(AJS.Meta.get('issue-id'))]);
            });
    }

    /* A plugin's tab is loaded with the page, so AUI must not take the click for a pane that is there. */
    document.addEventListener(
        'click',
        function (event) {
            var tab = event.target.closest('a[data-address]');
            if (tab) {
                event.preventDefault();
                event.stopPropagation();
                window.location.assign(tab.getAttribute('data-address'));
            }
        },
        true
    );

    if (JIRA && JIRA.bind) {
        JIRA.bind(JIRA.Events.REFRESH_ISSUE_PAGE, refreshIssue);
    }

    var project = document.querySelector('#issue-create-choose');
    if (project) {
        project.addEventListener('change', function () {
            project.submit();
        });
    }
})(window, document);
