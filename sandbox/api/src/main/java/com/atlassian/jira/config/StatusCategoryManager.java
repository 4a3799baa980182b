package com.atlassian.jira.config;

import com.atlassian.jira.issue.status.category.StatusCategory;

/** Finds status categories. */
public interface StatusCategoryManager {

    StatusCategory getStatusCategoryByKey(String key);
}
