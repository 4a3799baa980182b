package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/** Finds screen schemes. */
public interface FieldScreenSchemeManager {

    FieldScreenScheme getFieldScreenScheme(Long id);

    Collection<FieldScreenScheme> getFieldScreenSchemes();
}
