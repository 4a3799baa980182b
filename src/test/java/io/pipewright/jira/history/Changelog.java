package io.pipewright.jira.history;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.history.DealVersions;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.deal.StageValues;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.DealWriter;
import io.pipewright.jira.field.FieldNames;
import io.pipewright.jira.field.InMemoryFieldNames;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.field.OptionLabels;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.kernel.Actors;
import io.pipewright.money.InMemoryReportingCurrency;
import io.pipewright.stage.Overrides;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.StageDefaults;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Issues with changelogs, fields and options as Jira gives them, in memory. */
public final class Changelog {

    public final InMemorySetupItems items = new InMemorySetupItems();
    public final InMemoryReportingCurrency reporting = new InMemoryReportingCurrency();
    public final JiraDealFields fields;
    private final FieldNames names;
    private final InMemoryFieldNames seenNames = new InMemoryFieldNames();
    private final CustomFieldManager customFields = mock(CustomFieldManager.class);
    private final Map<String, CustomField> byName = new HashMap<>();
    private final Map<Long, List<ChangeHistory>> groups = new HashMap<>();
    private final ChangeHistoryManager changelog = mock(ChangeHistoryManager.class);
    public final OptionsManager options = mock(OptionsManager.class);
    private long lastGroup = 100;
    /** Runs whenever somebody begins to read a changelog. */
    public Runnable reading = () -> {};

    public Changelog() {
        fields = new JiraDealFields(items, customFields);
        names = new FieldNames(seenNames, fields, customFields, DeliveredTexts.messages());
        items.remember("issue-type", "deal");
        field(JiraDealFields.AMOUNT, "Amount");
        field(JiraDealFields.PROBABILITY, "Probability");
        field(JiraDealFields.CURRENCY, "Currency");
        field(JiraDealFields.CATEGORY, "Forecast category");
        field(JiraDealFields.CLOSE_DATE, "Expected close date");
        field(JiraDealFields.NEXT_STEP, "Next step");
        field(JiraDealFields.NEXT_STEP_DATE, "Next step date");
        field(JiraDealFields.LOSS_REASON, "Loss reason");
        items.remember("option.loss-reason.price", "701");
        label(701, "Price");
        items.remember("option.currency.USD", "501");
        items.remember("option.category.commit", "601");
        items.remember("option.category.pipeline", "602");
        label(501, "USD");
        label(502, "KRW");
        label(601, "Commit");
        label(602, "Pipeline");
        items.remember("option.category.closed", "603");
        items.remember("option.category.omitted", "604");
        label(603, "Closed");
        label(604, "Omitted");
        when(changelog.getChangeHistoryById(any())).thenAnswer(call -> group(call.getArgument(0)));
        when(changelog.getChangeHistories(any())).thenAnswer(call -> {
            reading.run();
            return List.copyOf(groups.getOrDefault(((Issue) call.getArgument(0)).getId(), List.of()));
        });
    }

    private ChangeHistory group(long id) {
        return groups.values().stream()
                .flatMap(List::stream)
                .filter(group -> group.getId() == id)
                .findFirst()
                .orElse(null);
    }

    private void field(String name, String label) {
        CustomField field = mock(CustomField.class);
        when(field.getFieldName()).thenReturn(label);
        String id = "customfield_" + name;
        items.remember("field." + name, id);
        when(customFields.getCustomFieldObject(id)).thenReturn(field);
        byName.put(name, field);
    }

    private void label(long id, String text) {
        Option option = mock(Option.class);
        when(option.getValue()).thenReturn(text);
        when(option.getOptionId()).thenReturn(id);
        when(options.findByOptionId(id)).thenReturn(option);
    }

    public ChangelogReader reader() {
        return new ChangelogReader(changelog, fields, names(), new OptionLabels(items, options), items);
    }

    /** What mends histories over a Jira and a store. */
    public MendHistory mending(IssueManager issues, DealVersions versions, Pipelines pipelines, Overrides own) {
        return new MendHistory(issues, reader(), states(), versions, items, pipelines, new StageDefaults(own));
    }

    public FieldNames names() {
        return names;
    }

    /** One of our fields, as issues are asked for its value. */
    public CustomField customField(String name) {
        return byName.get(name);
    }

    /** Gives a field these choices and no others, as an administrator of Jira would. */
    public void offer(String field, String... texts) {
        FieldConfigScheme scheme = mock(FieldConfigScheme.class);
        FieldConfig config = mock(FieldConfig.class);
        when(scheme.getOneAndOnlyConfig()).thenReturn(config);
        when(byName.get(field).getConfigurationSchemes()).thenReturn(List.of(scheme));
        List<Option> offered = new ArrayList<>();
        for (String text : texts) {
            offered.add(option(900L + offered.size(), text));
        }
        Options all = mock(Options.class);
        when(all.stream()).thenAnswer(call -> offered.stream());
        when(options.getOptions(config)).thenReturn(all);
    }

    public void rename(String field, String label) {
        when(byName.get(field).getFieldName()).thenReturn(label);
    }

    /** A field of somebody else. */
    public void foreignField(String label) {
        CustomField field = mock(CustomField.class);
        when(field.getId()).thenReturn("customfield_foreign");
        when(customFields.getCustomFieldObjectsByName(label)).thenReturn(List.of(field));
    }

    /** What puts stage values back into these issues. */
    public StageValues stageValues(IssueManager issues) {
        return new StageValues(
                new DealWriter(fields, options),
                issues,
                Present.of(Actors.rep("2017-03-01T00:00:00Z", "UTC")),
                new JiraUsers(mock(UserManager.class)));
    }

    public DealStates states() {
        return new DealStates(new DealReader(fields, reporting));
    }

    /** A deal of project 10000 in the given status, created on New Year's Day 2017. */
    public MutableIssue deal(long id, String status) {
        MutableIssue issue = mock(MutableIssue.class);
        when(issue.getId()).thenReturn(id);
        when(issue.getKey()).thenReturn("SALES-" + id);
        when(issue.getProjectId()).thenReturn(10000L);
        when(issue.getIssueTypeId()).thenReturn("deal");
        when(issue.getStatusId()).thenReturn(status);
        when(issue.getCreated()).thenReturn(Timestamp.from(Instant.parse("2017-01-01T00:00:00Z")));
        return issue;
    }

    public void set(Issue issue, String field, Object value) {
        when(issue.getCustomFieldValue(byName.get(field))).thenReturn(value);
    }

    public static Option option(long id, String text) {
        Option option = mock(Option.class);
        when(option.getOptionId()).thenReturn(id);
        when(option.getValue()).thenReturn(text);
        return option;
    }

    public static ChangeItemBean custom(String field, String from, String fromText, String to, String toText) {
        return new ChangeItemBean("custom", field, from, fromText, to, toText, null);
    }

    public static ChangeItemBean system(String field, String from, String to) {
        return new ChangeItemBean("jira", field, from, "text of " + from, to, "text of " + to, null);
    }

    /** @return the id of the group */
    public long changed(Issue issue, String at, ChangeItemBean... changes) {
        changed(++lastGroup, issue, at, changes);
        return lastGroup;
    }

    /** @param id of the group */
    public void changed(long id, Issue issue, String at, ChangeItemBean... changes) {
        groups.computeIfAbsent(issue.getId(), key -> new ArrayList<>())
                .add(new ChangeHistory(
                        id, issue.getId(), "JIRAUSER10100", Timestamp.from(Instant.parse(at)), List.of(changes)));
    }
}
