package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What a user typed for one field, and of which issue. */
public final class TypedTexts implements CustomFieldParams {

    /** The name under which Jira adds the id of the issue that is edited. */
    private static final String ISSUE_ID = "com.atlassian.jira.internal.issue_id";

    private final List<String> texts;
    private final Long issueId;

    public TypedTexts(String... texts) {
        this(null, texts);
    }

    /** @param issueId null for an issue that is not stored yet */
    public TypedTexts(Long issueId, String... texts) {
        this.issueId = issueId;
        this.texts = texts == null
                ? List.of()
                : Arrays.stream(texts).filter(Objects::nonNull).toList();
    }

    @Override
    public Object getFirstValueForNullKey() {
        return texts.isEmpty() ? null : texts.get(0);
    }

    @Override
    public Object getFirstValueForKey(String key) {
        return ISSUE_ID.equals(key) && issueId != null ? issueId.toString() : null;
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
