package io.pipewright.jira.field;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.customfields.view.CustomFieldParams;

/** What Jira hands a field type of what somebody typed. */
final class Typed {

    private Typed() {}

    /** @param issueId of the issue that is edited; null for one that is not stored yet */
    static CustomFieldParams text(String text, String issueId) {
        CustomFieldParams params = mock(CustomFieldParams.class);
        when(params.getFirstValueForNullKey()).thenReturn(text);
        when(params.getFirstValueForKey(EditedDeal.ISSUE_ID)).thenReturn(issueId);
        return params;
    }
}
