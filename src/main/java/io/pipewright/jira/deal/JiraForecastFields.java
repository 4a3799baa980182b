package io.pipewright.jira.deal;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.ForecastFields;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Sets probability and category through Jira's issue service, so that permissions, validation and the changelog are Jira's. */
@Named
public class JiraForecastFields implements ForecastFields {

    private final IssueService issues;
    private final JiraUsers users;
    private final JiraDealFields fields;

    @Inject
    public JiraForecastFields(IssueService issues, JiraUsers users, JiraDealFields fields) {
        this.issues = issues;
        this.users = users;
        this.fields = fields;
    }

    @Override
    public void set(Actor actor, DealForUser deal, Probability probability) {
        edit(
                actor,
                deal,
                JiraDealFields.PROBABILITY,
                Optional.of(probability.percent().toPlainString()));
    }

    @Override
    public void set(Actor actor, DealForUser deal, ForecastCategory category) {
        edit(actor, deal, JiraDealFields.CATEGORY, fields.optionId(JiraDealFields.CATEGORY, category.code()));
    }

    private void edit(Actor actor, DealForUser deal, String field, Optional<String> text) {
        String id = fields.id(field)
                .filter(known -> text.isPresent())
                .orElseThrow(() -> new InvalidValue(field, Reason.of("pipewright.stage.reset.no-field")));
        IssueInputParameters input = issues.newIssueInputParameters();
        input.setSkipScreenCheck(true);
        input.setRetainExistingValuesWhenParameterNotProvided(true, true);
        input.addCustomFieldValue(id, text.orElseThrow());
        ApplicationUser user = users.of(actor);
        IssueService.UpdateValidationResult checked =
                issues.validateUpdate(user, deal.deal().id().value(), input);
        requireNone(field, checked.getErrorCollection());
        requireNone(field, issues.update(user, checked).getErrorCollection());
    }

    private static void requireNone(String field, ErrorCollection errors) {
        if (errors.hasAnyErrors()) {
            throw new InvalidValue(field, Reason.of("pipewright.stage.reset.refused", Messages.objections(errors)));
        }
    }
}
