package com.atlassian.jira.web.action.admin.translation;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.Locale;

/** Names of what administrators make, in other languages. */
public interface TranslationManager {

    /** @param issueConstantPrefix for example {@code jira.translation.status} */
    void setIssueConstantTranslation(
            IssueConstant issueConstant,
            String issueConstantPrefix,
            Locale locale,
            String translatedName,
            String translatedDesc);

    void setCustomFieldTranslation(
            CustomField customField, Locale locale, String translatedName, String translatedDesc);
}
