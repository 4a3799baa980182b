package io.pipewright.jira.history;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.history.FieldChange;
import io.pipewright.history.RecordedChange;
import io.pipewright.history.TrackedField;
import io.pipewright.jira.field.ChosenCurrency;
import io.pipewright.jira.field.FieldNames;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.field.OptionLabels;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads an issue's changelog as changes of a deal. The changelog names custom fields by the name they had, not by id, and writes numbers
 * only as text: what cannot be read as a value of its field counts as empty.
 */
@Named
public class ChangelogReader {

    private static final Map<String, TrackedField> CUSTOM = Map.of(
            JiraDealFields.AMOUNT, TrackedField.AMOUNT,
            JiraDealFields.CURRENCY, TrackedField.CURRENCY,
            JiraDealFields.PROBABILITY, TrackedField.PROBABILITY,
            JiraDealFields.CATEGORY, TrackedField.CATEGORY,
            JiraDealFields.CLOSE_DATE, TrackedField.CLOSE_DATE,
            JiraDealFields.NEXT_STEP, TrackedField.NEXT_STEP,
            JiraDealFields.NEXT_STEP_DATE, TrackedField.NEXT_STEP_DATE,
            JiraDealFields.LOSS_REASON, TrackedField.LOSS_REASON);

    private final ChangeHistoryManager changelog;
    private final JiraDealFields fields;
    private final FieldNames names;
    private final OptionLabels labels;
    private final SetupItems setupItems;

    @Inject
    public ChangelogReader(
            ChangeHistoryManager changelog,
            JiraDealFields fields,
            FieldNames names,
            OptionLabels labels,
            SetupItems setupItems) {
        this.changelog = changelog;
        this.fields = fields;
        this.names = names;
        this.labels = labels;
        this.setupItems = setupItems;
    }

    /** The names under which changelogs know our fields, read once for many issues. */
    public Map<String, TrackedField> fieldNames() {
        names.see();
        Map<String, TrackedField> known = new HashMap<>();
        names.of(CUSTOM.keySet())
                .forEach((field, all) -> all.forEach(name -> known.putIfAbsent(name, CUSTOM.get(field))));
        return known;
    }

    /** The names that our fields have now, without a query: those under which a change is told that was made just now. */
    public Map<String, TrackedField> presentFieldNames() {
        names.see();
        Map<String, TrackedField> present = new HashMap<>();
        CUSTOM.forEach((field, tracked) -> names.present(field).ifPresent(name -> present.put(name, tracked)));
        return present;
    }

    /** All recorded changes of the deal, oldest first. */
    public List<RecordedChange> changes(Issue issue, Map<String, TrackedField> fieldNames) {
        return changelog.getChangeHistories(issue).stream()
                .map(group -> change(group, fieldNames))
                .toList();
    }

    /** One change by the id of its group; empty when Jira does not know it. */
    public Optional<RecordedChange> change(long id, Map<String, TrackedField> fieldNames) {
        return Optional.ofNullable(changelog.getChangeHistoryById(id)).map(group -> change(group, fieldNames));
    }

    private RecordedChange change(ChangeHistory group, Map<String, TrackedField> fieldNames) {
        List<FieldChange> items = group.getChangeItemBeans().stream()
                .flatMap(item -> field(item, fieldNames).map(field -> change(item, field)).stream())
                .toList();
        return new RecordedChange(group.getId(), group.getTimePerformed().toInstant(), items, becomesDeal(group));
    }

    private Optional<Boolean> becomesDeal(ChangeHistory group) {
        return setupItems.id(SetupItems.ISSUE_TYPE).flatMap(deal -> group.getChangeItemBeans().stream()
                .filter(item -> "issuetype".equals(item.getField()) && !Objects.equals(item.getFrom(), item.getTo()))
                .filter(item -> deal.equals(item.getFrom()) || deal.equals(item.getTo()))
                .map(item -> deal.equals(item.getTo()))
                .reduce((first, last) -> last));
    }

    private static Optional<TrackedField> field(ChangeItemBean item, Map<String, TrackedField> fieldNames) {
        if ("custom".equals(item.getFieldType())) {
            return Optional.ofNullable(fieldNames.get(item.getField()));
        }
        return switch (item.getField()) {
            case "status" -> Optional.of(TrackedField.STATUS);
            case "assignee" -> Optional.of(TrackedField.OWNER);
            case "project" -> Optional.of(TrackedField.PROJECT);
            default -> Optional.empty();
        };
    }

    private FieldChange change(ChangeItemBean item, TrackedField field) {
        return new FieldChange(
                field,
                value(field, item.getFrom(), item.getFromString()),
                value(field, item.getTo(), item.getToString()));
    }

    private Object value(TrackedField field, String id, String text) {
        return switch (field) {
            case STATUS -> blankToNull(id);
            case OWNER -> blankToNull(id) == null ? null : new UserKey(id);
            case PROJECT -> readable(id, Long::valueOf);
            case AMOUNT -> readable(text, BigDecimal::new);
            case PROBABILITY -> readable(text, percent -> new Probability(new BigDecimal(percent)));
            case CURRENCY -> currency(id, text);
            case CATEGORY ->
                option(JiraDealFields.CATEGORY, id, text)
                        .flatMap(ForecastCategory::ofCode)
                        .orElse(null);
            case NEXT_STEP -> isSeen(text) ? true : null;
            case LOSS_REASON -> lossReason(id, text);
            case CLOSE_DATE, NEXT_STEP_DATE -> readable(blankToNull(id) == null ? text : id, ChangelogReader::day);
        };
    }

    /**
     * Jira writes a single choice's id plainly and a multiple choice's in brackets, both are seen in old changelogs; an imported history
     * may hold nothing but the label.
     */
    private Optional<String> option(String field, String id, String label) {
        return byId(field, id).or(() -> byLabel(field, label));
    }

    private static boolean isSeen(String text) {
        return text != null && !Text.stripped(text).isEmpty();
    }

    /** A choice that an administrator added has no code: its id stands for it. */
    private String lossReason(String id, String label) {
        return option(JiraDealFields.LOSS_REASON, id, label)
                .or(() -> Optional.ofNullable(blankToNull(id)).map(ChangelogReader::optionId))
                .orElse(null);
    }

    private static String optionId(String id) {
        return id.replaceAll("[\\[\\]]", "");
    }

    private Optional<String> byId(String field, String id) {
        return Optional.ofNullable(blankToNull(id)).flatMap(given -> fields.codeOfOption(field, optionId(given)));
    }

    private Optional<String> byLabel(String field, String label) {
        return Optional.ofNullable(blankToNull(label)).flatMap(given -> labels.codeOf(field, given));
    }

    private Currency currency(String id, String label) {
        if (blankToNull(id) == null && blankToNull(label) == null) {
            return null;
        }
        return byId(JiraDealFields.CURRENCY, id)
                .map(Currency::getInstance)
                .or(() -> Optional.ofNullable(blankToNull(label)).flatMap(ChosenCurrency::named))
                .or(() -> byLabel(JiraDealFields.CURRENCY, label).map(Currency::getInstance))
                .orElse(ChosenCurrency.UNKNOWN);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    }

    private static <T> T readable(String text, Function<String, T> reading) {
        String given = blankToNull(text);
        try {
            return given == null ? null : reading.apply(given.strip());
        } catch (NumberFormatException | DateTimeParseException | InvalidValue e) {
            return null;
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
