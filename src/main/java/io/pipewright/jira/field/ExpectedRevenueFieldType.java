package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.SortableCustomField;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.pipewright.deal.Probability;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.money.Amount;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** The read-only field that shows expected revenue: amount x probability (definitions D1); empty while either is missing. */
public class ExpectedRevenueFieldType extends CalculatedCFType<Double, Double> implements SortableCustomField<Double> {

    private final DealReader reader;
    private final DoubleConverter converter;
    private final CurrentActor current;

    @Inject
    public ExpectedRevenueFieldType(DealReader reader, DoubleConverter converter, CurrentActor current) {
        this.reader = reader;
        this.converter = converter;
        this.current = current;
    }

    @Override
    public Double getValueFromIssue(CustomField field, Issue issue) {
        if (issue == null) {
            return null;
        }
        Optional<Amount> amount = reader.amount(issue);
        Optional<Probability> probability = reader.probability(issue);
        return amount.isEmpty() || probability.isEmpty()
                ? null
                : Numbers.toField(probability.get().weigh(amount.get()).value());
    }

    @Override
    public String getStringFromSingularObject(Double value) {
        return converter.getString(value);
    }

    @Override
    public Double getSingularObjectFromString(String text) throws FieldValidationException {
        return converter.getDouble(text);
    }

    @Override
    public int compare(Double first, Double second, FieldConfig config) {
        return first.compareTo(second);
    }

    @Override
    public Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem item) {
        Map<String, Object> parameters = super.getVelocityParameters(issue, field, item);
        NumberTexts.show(parameters, issue, field, current.get().locale());
        return parameters;
    }
}
