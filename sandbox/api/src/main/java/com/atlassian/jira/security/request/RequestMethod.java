package com.atlassian.jira.security.request;

/** An HTTP method. */
public enum RequestMethod {
    GET,
    POST,
    PUT,
    DELETE,
    HEAD,
    OPTIONS
}
