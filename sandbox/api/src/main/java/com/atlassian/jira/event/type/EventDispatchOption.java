package com.atlassian.jira.event.type;

/** Which event tells of a change that an app makes. */
public interface EventDispatchOption {

    EventDispatchOption ISSUE_UPDATED = () -> EventType.ISSUE_UPDATED_ID;

    /** The id of the event's type. */
    Long getEventTypeId();
}
