package io.pipewright.jira.deal;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import io.pipewright.deal.Deal;
import io.pipewright.deal.DealAccess;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Lets probability or category follow the stage again: the field takes the stage's value, by an ordinary edit that Jira records. */
@Named
public class ResetToStageDefault {

    private final IssueService issues;
    private final JiraAuthenticationContext authentication;
    private final DealAccess access;
    private final Pipelines pipelines;
    private final JiraDealFields fields;
    private final StageDefaults stageDefaults;

    @Inject
    public ResetToStageDefault(
            IssueService issues,
            JiraAuthenticationContext authentication,
            DealAccess access,
            Pipelines pipelines,
            JiraDealFields fields,
            StageDefaults stageDefaults) {
        this.issues = issues;
        this.authentication = authentication;
        this.access = access;
        this.pipelines = pipelines;
        this.fields = fields;
        this.stageDefaults = stageDefaults;
    }

    /** @throws InvalidValue naming {@code probability} when Jira refuses the edit */
    public void probability(Deal deal) {
        Stage stage = stageOf(deal);
        String text = stage.defaultProbability().percent().toPlainString();
        edit(deal, JiraDealFields.PROBABILITY, Optional.of(text));
        stageDefaults.probabilityEdited(deal.id(), stage, Optional.empty());
    }

    /** @throws InvalidValue naming {@code category} when Jira refuses the edit */
    public void category(Deal deal) {
        Stage stage = stageOf(deal);
        edit(
                deal,
                JiraDealFields.CATEGORY,
                fields.optionId(JiraDealFields.CATEGORY, stage.defaultCategory().code()));
        stageDefaults.categoryEdited(deal.id(), stage, Optional.empty());
    }

    private Stage stageOf(Deal deal) {
        if (!access.mayEdit(deal)) {
            throw new NotPermitted(Reason.of("pipewright.stage.hand-back.not-permitted"));
        }
        return pipelines
                .ofProject(deal.projectId())
                .flatMap(pipeline -> pipeline.stageOf(deal.statusId()))
                .orElseThrow(() -> new InvalidValue("stage", Reason.of("pipewright.exit.review.no-stage")));
    }

    private void edit(Deal deal, String field, Optional<String> text) {
        String id = fields.id(field)
                .filter(known -> text.isPresent())
                .orElseThrow(() -> new InvalidValue(field, Reason.of("pipewright.stage.hand-back.no-field")));
        IssueInputParameters input = issues.newIssueInputParameters();
        input.setSkipScreenCheck(true);
        input.setRetainExistingValuesWhenParameterNotProvided(true, true);
        input.addCustomFieldValue(id, text.orElseThrow());
        ApplicationUser user = authentication.getLoggedInUser();
        IssueService.UpdateValidationResult checked =
                issues.validateUpdate(user, deal.id().value(), input);
        requireNone(field, checked.getErrorCollection());
        requireNone(field, issues.update(user, checked).getErrorCollection());
    }

    private static void requireNone(String field, ErrorCollection errors) {
        if (errors.hasAnyErrors()) {
            throw new InvalidValue(field, Reason.of("pipewright.stage.hand-back.refused", Messages.objections(errors)));
        }
    }
}
