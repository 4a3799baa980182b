package com.atlassian.jira.issue.customfields.option;

import java.util.List;

/** The options of a field. */
public interface Options extends List<Option> {

    Option getOptionForValue(String value, Long parentOptionId);

    Option getOptionById(Long id);
}
