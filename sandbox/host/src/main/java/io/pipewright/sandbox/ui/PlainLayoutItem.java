package io.pipewright.sandbox.ui;

import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;

/** Field configurations are not part of the host: no custom field is required by one. Public because templates call it. */
public record PlainLayoutItem(String description) implements FieldLayoutItem {

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public String getFieldDescription() {
        return description == null ? "" : description;
    }
}
