package com.atlassian.jira.issue.operation;

/** The operations that have screens. */
public class IssueOperations {

    public static final ScreenableIssueOperation CREATE_ISSUE_OPERATION =
            operation(0L, "admin.issue.operations.create");
    public static final ScreenableIssueOperation EDIT_ISSUE_OPERATION = operation(1L, "admin.issue.operations.edit");
    public static final ScreenableIssueOperation VIEW_ISSUE_OPERATION = operation(2L, "admin.issue.operations.view");

    private IssueOperations() {}

    private static ScreenableIssueOperation operation(Long id, String nameKey) {
        return new ScreenableIssueOperation() {
            @Override
            public Long getId() {
                return id;
            }

            @Override
            public String getNameKey() {
                return nameKey;
            }
        };
    }
}
