package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * The deal whose field somebody is typing into, as it is stored. A field type sees no issue; but beside the typed text Jira hands it the id
 * of the issue that is edited or moved on. A new issue has none, and nor has a bulk edit.
 */
@Named
public class EditedDeal {

    static final String ISSUE_ID = "com.atlassian.jira.internal.issue_id";

    private final IssueManager issues;
    private final SetupItems items;
    private final Pipelines pipelines;

    @Inject
    public EditedDeal(IssueManager issues, SetupItems items, Pipelines pipelines) {
        this.issues = issues;
        this.items = items;
        this.pipelines = pipelines;
    }

    /** Empty for what is not stored yet, or not told. */
    Optional<Issue> of(CustomFieldParams params) {
        Object id = params == null ? null : params.getFirstValueForKey(ISSUE_ID);
        String text = id == null ? "" : id.toString();
        return text.matches("[0-9]{1,18}")
                ? Optional.ofNullable(issues.getIssueObject(Long.valueOf(text)))
                : Optional.empty();
    }

    /** The stage that the issue stands in; empty where it is no deal or its status is not mapped to a stage. */
    Optional<Stage> stageOf(Issue issue) {
        return items.isDealType(issue.getIssueTypeId())
                ? pipelines.ofProject(issue.getProjectId()).flatMap(pipeline -> pipeline.stageOf(issue.getStatusId()))
                : Optional.empty();
    }
}
