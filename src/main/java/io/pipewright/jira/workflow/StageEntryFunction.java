package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import io.pipewright.deal.DealId;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.DealWriter;
import io.pipewright.stage.ClosingField;
import io.pipewright.stage.ClosingRules;
import io.pipewright.stage.ForecastValues;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a deal the probability and the category that it carries in the stage it enters, clears what no longer holds there, and gives a
 * new deal its owner. The argument {@value #STAGE} is that stage's key.
 * It stands before the functions that store the issue, and never keeps a deal from moving: a stage that is gone changes nothing.
 */
public class StageEntryFunction extends AbstractJiraFunctionProvider {

    public static final String STAGE = "stage";

    private final StageDefaults stageDefaults;
    private final Pipelines pipelines;
    private final DealReader reader;
    private final DealWriter writer;
    private final PermissionManager permissions;

    @Inject
    public StageEntryFunction(
            StageDefaults stageDefaults,
            Pipelines pipelines,
            DealReader reader,
            DealWriter writer,
            PermissionManager permissions) {
        this.stageDefaults = stageDefaults;
        this.pipelines = pipelines;
        this.reader = reader;
        this.writer = writer;
        this.permissions = permissions;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Map transientVars, Map args, PropertySet properties) {
        MutableIssue issue = getIssue(transientVars);
        Optional<Stage> stage =
                pipelines.ofProject(issue.getProjectId()).flatMap(pipeline -> pipeline.stage((String) args.get(STAGE)));
        stage.ifPresent(entered -> enter(issue, entered));
        if (transitionCreates(issue) && issue.getAssignee() == null) {
            giveTo(getCallerUser(transientVars, args), issue);
        }
    }

    private void enter(MutableIssue issue, Stage entered) {
        writer.write(issue, values(issue, entered));
        writer.clear(
                issue,
                ClosingRules.clearedOnEntering(entered.kind()).stream()
                        .map(ClosingField::code)
                        .toList());
    }

    /** A deal that nobody is named for belongs to who creates it; otherwise forecasts would know no owner. */
    private void giveTo(ApplicationUser creator, MutableIssue issue) {
        if (creator != null
                && permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, issue.getProjectObject(), creator)) {
            issue.setAssignee(creator);
        }
    }

    private ForecastValues values(MutableIssue issue, Stage entered) {
        StageDefaults follow = stageDefaults;
        return transitionCreates(issue)
                ? follow.onCreation(entered, reader.probability(issue), reader.category(issue))
                : follow.onEntering(entered, new DealId(issue.getId()));
    }

    private static boolean transitionCreates(MutableIssue issue) {
        return issue.getId() == null || !issue.isCreated();
    }
}
