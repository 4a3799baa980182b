package io.pipewright.jira.exit;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.exit.condition.Choice;
import io.pipewright.exit.condition.ClosePlanTasksDone;
import io.pipewright.exit.condition.Comparison;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.CriterionField;
import io.pipewright.exit.condition.DecisionWithin;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.FieldValues;
import io.pipewright.exit.condition.MatchesJql;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Says what a criterion's parameters demand. */
@Named
public class CriterionLabels {

    private final CustomFieldManager customFields;
    private final FieldValues fieldValues;

    @Inject
    public CriterionLabels(CustomFieldManager customFields, FieldValues fieldValues) {
        this.customFields = customFields;
        this.fieldValues = fieldValues;
    }

    /** A short sentence, for example "Amount is set"; empty for a kind without parameters. A query is shown to its administrators only. */
    public Optional<Reason> asks(long projectId, Condition condition, boolean administers) {
        if (condition instanceof FieldIs field) {
            return Optional.of(field(projectId, field));
        }
        if (condition instanceof ClosePlanTasksDone tasks) {
            return Optional.of(Reason.of(tasks.scope().nameKey()));
        }
        if (condition instanceof DecisionWithin decision) {
            return Optional.of(Reason.of("pipewright.exit.asks.decision", decision.fallbackDays()));
        }
        if (condition instanceof MatchesJql jql) {
            return Optional.of(
                    administers
                            ? Reason.of("pipewright.exit.asks.jql", jql.jql())
                            : Reason.of("pipewright.exit.asks.query"));
        }
        return Optional.empty();
    }

    /** What people call the choice or user that the condition compares with; empty for what stands for itself. */
    public Optional<Object> operandName(long projectId, Condition condition) {
        return condition instanceof FieldIs field && field.comparison() != Comparison.SET
                ? fieldValues.meant(projectId, field.fieldId(), field.operand()).map(Choice::name)
                : Optional.empty();
    }

    private Reason field(long projectId, FieldIs field) {
        Object name = CriterionField.ofId(field.fieldId())
                .map(known -> (Object) known.label())
                .orElseGet(() -> customName(field.fieldId()));
        return field.comparison() == Comparison.SET
                ? Reason.of("pipewright.exit.asks.set", name)
                : Reason.of(
                        "pipewright.exit.asks.compares",
                        name,
                        field.comparison().code(),
                        operandName(projectId, field).orElse(field.operand()));
    }

    /** The custom field's own name; words that say so when it is gone. */
    private Object customName(String id) {
        CustomField field = id.startsWith("customfield_") ? customFields.getCustomFieldObject(id) : null;
        return field == null ? Reason.of("pipewright.exit.asks.field-gone", id) : field.getFieldName();
    }
}
