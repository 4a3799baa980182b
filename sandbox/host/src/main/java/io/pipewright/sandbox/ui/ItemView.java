package io.pipewright.sandbox.ui;

/**
 * A dashboard item as the page shows it. Public because templates call it.
 *
 * @param module      the AMD module that brings it to life; empty for none
 * @param preferences as JSON; the values are HTML-escaped, as Jira gives them to items
 * @param html        what its template has drawn
 */
public record ItemView(
        long id,
        String title,
        String module,
        boolean configurable,
        boolean configured,
        String preferences,
        String html) {}
