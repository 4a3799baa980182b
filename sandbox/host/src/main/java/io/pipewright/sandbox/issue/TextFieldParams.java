package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The texts that were typed for one field; empty texts do not count. */
public final class TextFieldParams implements CustomFieldParams {

    private final List<String> values;

    public TextFieldParams(String... values) {
        this.values = values == null ? List.of() : Arrays.stream(values).filter(text -> text != null && !text.isEmpty()).toList();
    }

    @Override
    public Object getFirstValueForNullKey() {
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public Collection<String> getValuesForNullKey() {
        return values;
    }

    @Override
    public Collection<String> getAllValues() {
        return values;
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
