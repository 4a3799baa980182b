/* Brings dashboard items to life by the contract of Jira's dashboard items, and lets the owner arrange them. One item
   that fails leaves the others alone. */
(function (window, document) {
    'use strict';
    var $ = window.jQuery;
    var AJS = window.AJS;
    var board = document.getElementById('dashboard-content');
    var owned = board.dataset.owned === 'true';
    var token = document.getElementById('atlassian-token').content;
    var items = new Map();

    function address(id) {
        return AJS.contextPath() + '/secure/dashboard-items/' + id;
    }

    function post(id, values) {
        var body = new URLSearchParams(values);
        body.set('atl_token', token);
        return fetch(address(id), {
            method: 'POST',
            credentials: 'same-origin',
            headers: { 'X-Requested-With': 'XMLHttpRequest' },
            body: body
        }).then(function (response) {
            if (!response.ok) {
                AJS.flag({ type: 'error', body: AJS.escapeHtml(board.dataset.textSaved) });
                throw new Error('status ' + response.status);
            }
        });
    }

    function Item(frame) {
        this.frame = frame;
        this.id = frame.dataset.id;
        this.content = frame.querySelector('.dashboard-item-content');
        this.preferences = JSON.parse(frame.dataset.preferences);
        this.configured = frame.dataset.configured === 'true';
        this.configurable = frame.dataset.configurable === 'true';
        this.timer = null;
    }

    /* What an item may ask of its dashboard. */
    Item.prototype.api = function () {
        var item = this;
        var onceDone = {};
        this.fire = function (event) {
            var callbacks = onceDone[event] || [];
            delete onceDone[event];
            callbacks.forEach(function (callback) {
                callback();
            });
        };
        return {
            showLoadingBar: function () {
                item.loading(true);
            },
            hideLoadingBar: function () {
                item.loading(false);
            },
            resize: function () {
                item.frame.style.minHeight = '';
            },
            once: function (event, callback) {
                (onceDone[event] = onceDone[event] || []).push(callback);
            },
            savePreferences: function (preferences) {
                var values = {};
                Object.keys(preferences).forEach(function (name) {
                    values['pref.' + name] = String(preferences[name]);
                });
                return post(item.id, Object.assign({ do: 'preferences' }, values)).then(
                    function () {
                        return item.reload();
                    },
                    function () {
                        item.loading(false);
                    }
                );
            },
            closeEdit: function () {
                item.reload();
            },
            initRefresh: function (settings, callback) {
                item.refresh = callback;
                var minutes = Number(settings && settings.refresh);
                item.stop();
                if (minutes > 0) {
                    item.timer = window.setInterval(callback, minutes * 60000);
                }
            },
            getGadgetId: function () {
                return item.content.id;
            }
        };
    };

    Item.prototype.stop = function () {
        window.clearInterval(this.timer);
        this.timer = null;
    };

    Item.prototype.loading = function (on) {
        var bar = this.frame.querySelector('.ui-loading');
        if (on && !bar) {
            bar = document.createElement('div');
            bar.className = 'ui-loading';
            bar.setAttribute('role', 'progressbar');
            bar.setAttribute('aria-label', board.dataset.textLoading);
            this.content.before(bar);
        } else if (!on && bar) {
            bar.remove();
        }
        this.content.setAttribute('aria-busy', String(on));
    };

    Item.prototype.failed = function (error) {
        if (window.console) {
            window.console.error(error);
        }
        this.loading(false);
        this.stop();
        var box = document.createElement('div');
        box.className = 'aui-message aui-message-error';
        box.setAttribute('role', 'alert');
        var text = document.createElement('p');
        text.textContent = board.dataset.textFailed;
        box.appendChild(text);
        this.content.replaceChildren(box);
    };

    Item.prototype.start = function (edit) {
        this.stop();
        this.refresh = null;
        this.loading(false);
        if (!this.frame.dataset.module) {
            return;
        }
        try {
            var Type = window.require(this.frame.dataset.module);
            var instance = new Type(this.api());
            var method = edit && instance.renderEdit ? 'renderEdit' : 'render';
            instance[method]($(this.content), Object.assign({}, this.preferences));
            this.fire('afterRender');
        } catch (error) {
            this.failed(error);
        }
    };

    /* As on a fresh page: the server's HTML, the stored preferences, a new instance. */
    Item.prototype.reload = function (edit) {
        var item = this;
        return fetch(address(this.id), {
            credentials: 'same-origin',
            headers: { 'X-Requested-With': 'XMLHttpRequest' }
        })
            .then(function (response) {
                if (!response.ok) {
                    throw new Error('status ' + response.status);
                }
                return response.json();
            })
            .then(function (fresh) {
                item.preferences = JSON.parse(fresh.preferences);
                item.configured = fresh.configured;
                item.content.innerHTML = fresh.html;
                item.start(edit === true || item.needsSettings());
            })
            .catch(function (error) {
                item.failed(error);
            });
    };

    Item.prototype.needsSettings = function () {
        return owned && this.configurable && !this.configured;
    };

    function place(item) {
        return Array.prototype.indexOf.call(
            item.frame.parentNode.querySelectorAll('.dashboard-item-frame'),
            item.frame
        );
    }

    function save(item) {
        post(item.id, { do: 'move', column: item.frame.parentNode.dataset.column, place: place(item) }).catch(
            function () {
                window.location.reload();
            }
        );
    }

    var acts = {
        refresh: function (item) {
            if (item.refresh) {
                item.refresh();
            } else {
                item.reload();
            }
        },
        configure: function (item) {
            item.reload(true);
        },
        up: function (item) {
            var other = item.frame.previousElementSibling;
            if (other) {
                other.before(item.frame);
                save(item);
            }
        },
        down: function (item) {
            var other = item.frame.nextElementSibling;
            if (other) {
                other.after(item.frame);
                save(item);
            }
        },
        across: function (item) {
            var columns = Array.prototype.slice.call(board.querySelectorAll('.ui-dashboard-column'));
            columns[1 - columns.indexOf(item.frame.parentNode)].prepend(item.frame);
            save(item);
        },
        remove: function (item) {
            post(item.id, { do: 'remove' }).then(
                function () {
                    item.stop();
                    items.delete(item.frame);
                    item.frame.remove();
                    document.getElementById('add-gadget').focus();
                },
                function () {
                    return undefined;
                }
            );
        }
    };

    board.addEventListener('click', function (event) {
        var button = event.target.closest('[data-act]');
        if (button) {
            acts[button.dataset.act](items.get(button.closest('.dashboard-item-frame')));
            if (document.contains(button)) {
                button.focus();
            }
        }
    });

    function draggable(frame) {
        var header = frame.querySelector('.dashboard-item-header');
        header.addEventListener('mousedown', function (event) {
            frame.draggable = !event.target.closest('button');
        });
        frame.addEventListener('dragstart', function (event) {
            event.dataTransfer.setData('text/plain', frame.id);
            event.dataTransfer.effectAllowed = 'move';
        });
        frame.addEventListener('dragend', function () {
            frame.draggable = false;
            board.querySelectorAll('.ui-target').forEach(function (column) {
                column.classList.remove('ui-target');
            });
        });
    }

    function droppable(column) {
        column.addEventListener('dragover', function (event) {
            event.preventDefault();
            column.classList.add('ui-target');
        });
        column.addEventListener('dragleave', function (event) {
            if (!column.contains(event.relatedTarget)) {
                column.classList.remove('ui-target');
            }
        });
        column.addEventListener('drop', function (event) {
            var frame = document.getElementById(event.dataTransfer.getData('text/plain'));
            if (!items.has(frame)) {
                return;
            }
            event.preventDefault();
            var after = event.target.closest('.dashboard-item-frame');
            if (after && after !== frame) {
                after.before(frame);
            } else if (!after) {
                column.appendChild(frame);
            }
            save(items.get(frame));
        });
    }

    board.querySelectorAll('.dashboard-item-frame').forEach(function (frame) {
        items.set(frame, new Item(frame));
        if (owned) {
            draggable(frame);
        }
    });
    if (owned) {
        board.querySelectorAll('.ui-dashboard-column').forEach(droppable);
    }
    items.forEach(function (item) {
        item.start(item.needsSettings());
    });
})(window, document);
