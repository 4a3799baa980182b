package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What a user typed for one field. */
public final class TypedTexts implements CustomFieldParams {

    private final List<String> texts;

    public TypedTexts(String... texts) {
        this.texts = texts == null
                ? List.of()
                : Arrays.stream(texts).filter(Objects::nonNull).toList();
    }

    @Override
    public Object getFirstValueForNullKey() {
        return texts.isEmpty() ? null : texts.get(0);
    }

    @Override
    public Collection<String> getValuesForNullKey() {
        return texts;
    }

    @Override
    public Collection<String> getAllValues() {
        return texts;
    }

    @Override
    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
