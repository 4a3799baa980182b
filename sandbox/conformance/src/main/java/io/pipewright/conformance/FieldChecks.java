package io.pipewright.conformance;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.UpdateValidationResult;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;

/** Values of custom fields. */
@Named
class FieldChecks implements Checks {

    private final Playground playground;
    private final IssueService service;
    private final IssueManager issues;

    @Inject
    FieldChecks(Playground playground, IssueService service, IssueManager issues) {
        this.playground = playground;
        this.service = service;
        this.issues = issues;
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check(
                        "field-number",
                        "A number field gives its value as Double, exactly as far as a double goes.",
                        this::number),
                new Check(
                        "field-refuses-text",
                        "Text in a number field is an error under the id of the field, and nothing is stored.",
                        this::refusesText),
                new Check(
                        "field-select", "A select field takes the id of an option and gives the option.", this::select),
                new Check(
                        "field-date-midnight",
                        "A date field gives midnight of the day in the time zone of the server.",
                        this::date),
                new Check(
                        "field-cleared",
                        "An empty text clears the field; fields that were not given keep their values.",
                        this::cleared),
                new Check(
                        "field-many-issues",
                        "getIssueObjects gives the issues of many ids with their field values.",
                        this::many));
    }

    private Object stored(MutableIssue issue, CustomField field) {
        return issues.getIssueObject(issue.getId()).getCustomFieldValue(field);
    }

    private void number() {
        MutableIssue issue = playground.set(playground.issue("number"), playground.number(), "1234567.25");
        Deviation.unlessEqual(1234567.25, stored(issue, playground.number()), "value");
    }

    private void refusesText() {
        MutableIssue issue = playground.set(playground.issue("refused"), playground.number(), "7");
        UpdateValidationResult result = service.validateUpdate(
                playground.me(),
                issue.getId(),
                playground.input().addCustomFieldValue(playground.number().getId(), "seven"));
        Deviation.unless(
                result.getErrorCollection()
                        .getErrors()
                        .containsKey(playground.number().getId()),
                "errors under " + result.getErrorCollection().getErrors().keySet());
        Deviation.unlessEqual(7.0, stored(issue, playground.number()), "value");
    }

    private void select() {
        MutableIssue issue = playground.set(
                playground.issue("select"),
                playground.choice(),
                playground.option("Red").toString());
        Object value = stored(issue, playground.choice());
        Deviation.unless(value instanceof Option, "the value is " + value);
        Deviation.unlessEqual(playground.option("Red"), ((Option) value).getOptionId(), "option id");
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void date() {
        Timestamp midnight = Timestamp.valueOf(LocalDate.of(2026, 3, 9).atStartOfDay());
        CustomFieldType type = playground.day().getCustomFieldType();
        MutableIssue issue =
                playground.set(playground.issue("date"), playground.day(), type.getStringFromSingularObject(midnight));
        Object value = stored(issue, playground.day());
        Deviation.unless(
                value instanceof java.util.Date date && date.getTime() == midnight.getTime(), "the value is " + value);
    }

    private void cleared() {
        MutableIssue issue = playground.set(playground.issue("cleared"), playground.number(), "5");
        playground.set(issue, playground.choice(), playground.option("Red").toString());
        Deviation.unlessEqual(5.0, stored(issue, playground.number()), "field that was not given");
        playground.set(issue, playground.number(), "");
        Deviation.unlessEqual(null, stored(issue, playground.number()), "cleared field");
    }

    private void many() {
        MutableIssue one = playground.set(playground.issue("one"), playground.number(), "1");
        MutableIssue two = playground.set(playground.issue("two"), playground.number(), "2");
        double sum = issues.getIssueObjects(List.of(one.getId(), two.getId())).stream()
                .mapToDouble(issue -> (Double) issue.getCustomFieldValue(playground.number()))
                .sum();
        Deviation.unlessEqual(3.0, sum, "sum of the values");
    }
}
