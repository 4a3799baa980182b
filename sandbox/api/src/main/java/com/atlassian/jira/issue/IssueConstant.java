package com.atlassian.jira.issue;

import com.atlassian.jira.util.I18nHelper;

/** Something an administrator defines once for all issues. */
public interface IssueConstant {

    String getId();

    String getName();

    String getDescription();

    String getIconUrl();

    Long getSequence();

    String getNameTranslation(I18nHelper i18n);
}
