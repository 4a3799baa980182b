package com.atlassian.jira;

import java.util.Collection;

/** What kind of values a JQL function gives. */
public interface JiraDataType {

    Collection<String> asStrings();
}
