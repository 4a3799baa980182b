package com.atlassian.jira.issue.customfields.manager;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;

/** Manages the options of select fields. */
public interface OptionsManager {

    Option createOption(FieldConfig config, Long parentOptionId, Long sequence, String value);

    Options getOptions(FieldConfig config);

    Option findByOptionId(Long id);
}
