/* Talks to the app's REST interface. Every call gives a promise of the parsed answer, null when there is none. */
define('pipewright/common/api', ['wrm/context-path'], function (contextPath) {
    'use strict';

    const ROOT = '/rest/pipewright/1.0';

    /* Texts stand in functions: the page's language is settled only when the script is delivered. */
    function unreachable() {
        return AJS.I18n.getText('pipewright.common.error.network');
    }

    function unexpected(status) {
        return AJS.I18n.getText('pipewright.common.error.unexpected', status);
    }

    function failure(status, errors, errorMessages) {
        return { status: status, errors: errors || {}, errorMessages: errorMessages || [] };
    }

    function parsed(text) {
        try {
            return text === '' ? null : JSON.parse(text);
        } catch (e) {
            return undefined;
        }
    }

    function refusal(response, body) {
        const said = body && (Object.keys(body.errors || {}).length > 0 || (body.errorMessages || []).length > 0);
        return said
            ? failure(response.status, body.errors, body.errorMessages)
            : failure(response.status, {}, [unexpected(response.status)]);
    }

    function read(response) {
        return response.text().then(function (text) {
            const body = parsed(text);
            if (!response.ok || body === undefined) {
                throw refusal(response, body);
            }
            return body;
        });
    }

    function options(method, body) {
        const headers = { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' };
        if (body !== undefined) {
            headers['Content-Type'] = 'application/json';
        }
        return {
            method: method,
            credentials: 'same-origin',
            headers: headers,
            body: body === undefined ? undefined : JSON.stringify(body)
        };
    }

    function url(path) {
        return contextPath() + ROOT + path;
    }

    function send(method, path, body) {
        return fetch(url(path), options(method, body)).then(read, function () {
            throw failure(0, {}, [unreachable()]);
        });
    }

    return {
        get: function (path) {
            return send('GET', path);
        },
        post: function (path, body) {
            return send('POST', path, body === undefined ? {} : body);
        },
        put: function (path, body) {
            return send('PUT', path, body);
        },
        del: function (path, body) {
            return send('DELETE', path, body);
        },
        /* The address of a file that the browser fetches itself. */
        url: url
    };
});
