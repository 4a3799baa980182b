package io.pipewright.jira.workflow;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.field.CurrencyChoices;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.DealWriter;
import io.pipewright.jira.field.FieldChoices;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.field.JiraFieldValues;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.jira.wiring.FeaturesInMemory;
import io.pipewright.money.InMemoryReportingCurrency;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Pipelines;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A deal on a transition, as Jira hands it to validators and post-functions. */
final class Transition {

    final InMemorySetupItems items = new InMemorySetupItems();
    final CustomFieldManager customFields = mock(CustomFieldManager.class);
    final OptionsManager options = mock(OptionsManager.class);
    final JiraDealFields fields = new JiraDealFields(items, customFields);
    final MutableIssue issue = mock(MutableIssue.class);
    private final Map<String, CustomField> byName = new HashMap<>();

    Transition(String stageKey) {
        for (String name : JiraDealFields.ALL) {
            CustomField field = mock(CustomField.class);
            String id = "customfield_" + (10000 + byName.size());
            byName.put(name, field);
            items.remember(JiraDealFields.fieldItem(name), id);
            when(customFields.getCustomFieldObject(id)).thenReturn(field);
        }
        Project project = mock(Project.class);
        when(issue.getId()).thenReturn(1L);
        when(issue.isCreated()).thenReturn(true);
        when(issue.getKey()).thenReturn("SALES-1");
        when(issue.getSummary()).thenReturn("<script>alert(1)</script>");
        when(issue.getProjectId()).thenReturn(FeaturesInMemory.PROJECT);
        when(issue.getProjectObject()).thenReturn(project);
        when(issue.getStatusId()).thenReturn(PipelineFixture.statusId(PipelineTemplate.THE_MODEL, stageKey));
        when(issue.getCreated()).thenReturn(Timestamp.from(Instant.parse("2026-01-05T00:00:00Z")));
        when(issue.getModifiedFields()).thenReturn(Map.of());
    }

    CustomField field(String name) {
        return byName.get(name);
    }

    void set(String name, Object value) {
        when(issue.getCustomFieldValue(byName.get(name))).thenReturn(value);
    }

    /** An option that set-up made for a code, with the given id. */
    Option option(String field, String code, long id, String label) {
        Option option = mock(Option.class);
        when(option.getOptionId()).thenReturn(id);
        when(option.getValue()).thenReturn(label);
        when(options.findByOptionId(id)).thenReturn(option);
        items.remember(JiraDealFields.optionItem(field, code), Long.toString(id));
        return option;
    }

    DealReader reader() {
        return new DealReader(fields, new InMemoryReportingCurrency());
    }

    DealWriter writer() {
        return new DealWriter(fields, options);
    }

    JiraFieldValues fieldValues() {
        CurrencyChoices currencies = new CurrencyChoices(fields, options, new InMemoryReportingCurrency());
        UserManager users = mock(UserManager.class);
        return new JiraFieldValues(
                new FieldChoices(customFields, options, fields, currencies, users, TestMessages.messages()));
    }

    JiraDeals deals(Pipelines pipelines) {
        JiraUsers users = new JiraUsers(mock(UserManager.class));
        return new JiraDeals(
                null, mock(PermissionManager.class), (actor, projectId) -> false, users, pipelines, items, reader());
    }

    /** As OSWorkflow hands them to validators: nobody can leave anything in them. */
    Map<String, Object> vars() {
        return Map.of("issue", issue);
    }
}
