package io.pipewright.jira.event;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.pipewright.deal.Probability;
import io.pipewright.history.DealState;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.jira.history.Changelog;
import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A deal as a simulated Jira keeps it: its values, its changelog, and a plain reading of that, field by field. */
final class SimulatedDeal {

    /** What changes of a deal; each value as the changelog writes it, null for empty. */
    enum Part {
        PROJECT,
        STATUS,
        ASSIGNEE,
        AMOUNT,
        PROBABILITY,
        NEXT_STEP,
        NEXT_STEP_DATE
    }

    /** One group of the changelog. */
    private record Group(long id, Instant at, Map<Part, String> from, Map<Part, String> to) {}

    final long id;
    final Instant created;
    private final Map<Part, String> values = new EnumMap<>(Part.class);
    private final List<Group> groups = new ArrayList<>();
    private MutableIssue loaded;
    Instant updated;
    boolean deleted;
    /** Whether its life is plain enough for one answer to what is the rep's own. */
    boolean tellsWhatIsOwn = true;

    SimulatedDeal(long id, Instant created, String probability) {
        this.id = id;
        this.created = created;
        this.updated = created;
        values.put(Part.PROJECT, Long.toString(Sales.PROJECT));
        values.put(Part.STATUS, "s-proposal");
        values.put(Part.PROBABILITY, probability);
    }

    String value(Part part) {
        return values.get(part);
    }

    long project() {
        return Long.parseLong(values.get(Part.PROJECT));
    }

    /** Changes the deal and writes its changelog. */
    void change(Changelog jira, long group, Instant at, Map<Part, String> to) {
        Map<Part, String> from = new EnumMap<>(Part.class);
        to.keySet().forEach(part -> from.put(part, values.get(part)));
        tellsWhatIsOwn &= at.isAfter(updated) && !to.containsKey(Part.PROJECT);
        groups.add(new Group(group, at, from, new EnumMap<>(to)));
        values.putAll(to);
        updated = at;
        loaded = null;
        jira.changed(
                group,
                issue(jira),
                at.toString(),
                to.keySet().stream()
                        .map(part -> item(part, from.get(part), to.get(part)))
                        .toArray(ChangeItemBean[]::new));
    }

    /** A change of something that the history does not keep. */
    void comment(Changelog jira, long group, Instant at) {
        updated = at.isAfter(updated) ? at : updated;
        loaded = null;
        jira.changed(group, issue(jira), at.toString(), Changelog.system("summary", "old", "new"));
    }

    private static ChangeItemBean item(Part part, String from, String to) {
        return switch (part) {
            case AMOUNT -> Changelog.custom("Amount", null, from, null, to);
            case PROBABILITY -> Changelog.custom("Probability", null, from, null, to);
            case NEXT_STEP -> Changelog.custom("Next step", null, from, null, to);
            case NEXT_STEP_DATE -> Changelog.custom("Next step date", from, from, to, to);
            default -> Changelog.system(part.name().toLowerCase(Locale.ROOT), from, to);
        };
    }

    /** The issue as it stands now, for whoever loads it; an object that was handed out does not change. */
    MutableIssue issue(Changelog jira) {
        if (loaded == null) {
            loaded = load(jira);
        }
        return loaded;
    }

    private MutableIssue load(Changelog jira) {
        Map<Part, String> now = new EnumMap<>(values);
        Timestamp lastUpdate = Timestamp.from(updated);
        Map<Object, Object> fields = new HashMap<>();
        fields.put(jira.customField(JiraDealFields.AMOUNT), number(now.get(Part.AMOUNT)));
        fields.put(jira.customField(JiraDealFields.PROBABILITY), number(now.get(Part.PROBABILITY)));
        fields.put(jira.customField(JiraDealFields.NEXT_STEP), now.get(Part.NEXT_STEP));
        fields.put(jira.customField(JiraDealFields.NEXT_STEP_DATE), date(now.get(Part.NEXT_STEP_DATE)));
        return mock(MutableIssue.class, withSettings().stubOnly().defaultAnswer(call -> switch (call.getMethod()
                .getName()) {
            case "getId" -> id;
            case "getKey" -> "SALES-" + id;
            case "getProjectId" -> Long.valueOf(now.get(Part.PROJECT));
            case "getIssueTypeId" -> "deal";
            case "getStatusId" -> now.get(Part.STATUS);
            case "getAssigneeId" -> now.get(Part.ASSIGNEE);
            case "getCreated" -> Timestamp.from(created);
            case "getUpdated" -> lastUpdate;
            case "getCustomFieldValue" -> fields.get(call.getArgument(0));
            default -> null;
        }));
    }

    private static Timestamp date(String day) {
        return day == null ? null : Timestamp.valueOf(LocalDate.parse(day).atStartOfDay());
    }

    private static Double number(String text) {
        return text == null ? null : Double.valueOf(text);
    }

    /** Every moment at which something was changed, and those around it. */
    Set<Instant> moments() {
        Set<Instant> moments = new TreeSet<>();
        moments.add(created);
        groups.forEach(group -> {
            moments.add(group.at().minusMillis(1));
            moments.add(group.at());
            moments.add(group.at().plusMillis(1));
        });
        return moments;
    }

    /** The deal's states, one after each change, in the order of the changelog. */
    List<DealState> life() {
        List<DealState> life = new ArrayList<>();
        plainlyRead(created).ifPresent(life::add);
        inTime().forEach(group -> plainlyRead(group.at()).ifPresent(life::add));
        return life;
    }

    /** Definitions D6, field by field; what the deal says now holds from its last change on. Empty before it was created. */
    Optional<DealState> plainlyRead(Instant moment) {
        if (moment.isBefore(created)) {
            return Optional.empty();
        }
        Map<Part, String> read = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            read.put(part, plainlyRead(part, moment));
        }
        return Optional.of(new DealState(
                Long.parseLong(read.get(Part.PROJECT)),
                read.get(Part.STATUS),
                Optional.ofNullable(read.get(Part.AMOUNT)).map(BigDecimal::new),
                Optional.empty(),
                Optional.ofNullable(read.get(Part.PROBABILITY)).map(text -> new Probability(new BigDecimal(text))),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(read.get(Part.ASSIGNEE)).map(UserKey::new),
                read.get(Part.NEXT_STEP) != null,
                Optional.ofNullable(read.get(Part.NEXT_STEP_DATE)).map(LocalDate::parse),
                Optional.empty()));
    }

    private String plainlyRead(Part part, Instant moment) {
        List<Group> all = inTime();
        boolean isOver =
                all.isEmpty() || !moment.isBefore(all.get(all.size() - 1).at());
        List<Group> ofPart =
                all.stream().filter(group -> group.to().containsKey(part)).toList();
        if (isOver || ofPart.isEmpty()) {
            return values.get(part);
        }
        return ofPart.stream()
                .filter(group -> !group.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(group -> Objects.toString(group.to().get(part), ""))
                .map(text -> text.isEmpty() ? null : text)
                .orElseGet(() -> before(ofPart, moment, part));
    }

    private static String before(List<Group> ofPart, Instant moment, Part part) {
        Group first = ofPart.get(0);
        return first.at().isAfter(moment) ? first.from().get(part) : null;
    }

    private List<Group> inTime() {
        return groups.stream()
                .sorted(Comparator.comparing(Group::at).thenComparing(Group::id))
                .toList();
    }
}
