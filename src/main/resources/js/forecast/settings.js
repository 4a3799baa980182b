/* The gadget's settings as one preference. Jira hands preferences back as text with HTML escapes, so they are kept in
   letters and digits only. */
define('pipewright/forecast/settings', [], function () {
    'use strict';

    const NAMES = ['scope', 'period', 'group', 'currency'];

    function encode(settings) {
        const bytes = new TextEncoder().encode(JSON.stringify(settings));
        const text = Array.from(bytes, function (byte) {
            return String.fromCharCode(byte);
        }).join('');
        return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    }

    function decode(text) {
        const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), function (char) {
            return char.charCodeAt(0);
        });
        return JSON.parse(new TextDecoder().decode(bytes));
    }

    /* The stored settings; null when there are none or they cannot be read. */
    function read(preferences) {
        try {
            const stored = decode(String(preferences.settings || ''));
            const known =
                stored &&
                NAMES.every(function (name) {
                    return typeof stored[name] === 'string';
                });
            return known ? stored : null;
        } catch (e) {
            return null;
        }
    }

    return {
        read: read,
        preferences: function (settings, refresh) {
            return { isConfigured: 'true', settings: encode(settings), refresh: refresh };
        },
        path: function (settings) {
            return '/forecast?' + new URLSearchParams(settings).toString();
        }
    };
});
