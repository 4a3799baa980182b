package com.atlassian.jira.issue.fields.config;

import java.util.Collection;
import java.util.List;

/** A field's configuration for a set of projects and types. */
public interface FieldConfigScheme {

    Long getId();

    String getName();

    FieldConfig getOneAndOnlyConfig();

    List<Long> getAssociatedProjectIds();

    Collection<String> getAssociatedIssueTypeIds();

    boolean isGlobal();
}
