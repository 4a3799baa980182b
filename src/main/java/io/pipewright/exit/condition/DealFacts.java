package io.pipewright.exit.condition;

import io.pipewright.deal.Deal;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.StageKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a check knows about its deal. Each source is asked once, however many criteria want it, and not at all when none does. */
public final class DealFacts {

    private final DealForUser found;
    private final Deal deal;
    private final ExitSources sources;
    private final LocalDate today;
    private final LocalDate created;
    private final ScreenValues onScreen;
    private final Set<String> fieldIds;
    private final Set<String> queries;
    private @Nullable Map<String, FieldReading> fields;
    private @Nullable PlanState plan;
    private @Nullable Map<String, JqlVerdict> verdicts;
    private @Nullable List<Duration> wonCycles;

    /** @param conditions all that will be judged, so that fields and queries are asked for at once */
    public DealFacts(
            Actor actor, DealForUser found, ScreenValues onScreen, List<Condition> conditions, ExitSources sources) {
        this.found = found;
        this.deal = found.deal();
        this.onScreen = onScreen;
        this.sources = sources;
        this.today = actor.today();
        this.created = actor.dayOf(deal.created());
        this.fieldIds = customFields(conditions);
        this.queries = queries(conditions);
    }

    Deal deal() {
        return deal;
    }

    LocalDate today() {
        return today;
    }

    LocalDate dealSince() {
        return found.stage()
                        .filter(stage -> stage.kind() == StageKind.BELOW_DEAL)
                        .isPresent()
                ? today
                : created;
    }

    Optional<FieldReading> field(String id) {
        Optional<CriterionField> own = CriterionField.ofId(id);
        return own.isPresent()
                ? Optional.of(new FieldReading(own.get().label(), own.get().of(deal)))
                : Optional.ofNullable(customFieldReadings().get(id));
    }

    Optional<Choice> meant(String fieldId, String text) {
        return sources.fields().meant(found.pipeline().projectId(), fieldId, text);
    }

    PlanState plan() {
        if (plan == null) {
            plan = sources.closePlans().of(deal.id());
        }
        return plan;
    }

    JqlVerdict jql(String query) {
        if (verdicts == null) {
            verdicts = sources.jql().of(deal.id(), queries);
        }
        return Objects.requireNonNull(verdicts.get(query), query);
    }

    DecisionWindow decisionWindow(int fallbackDays) {
        if (wonCycles == null) {
            wonCycles = sources.decisionWindows().wonCycles(found.pipeline());
        }
        return DecisionWindow.of(wonCycles, fallbackDays);
    }

    private Map<String, FieldReading> customFieldReadings() {
        if (fields == null) {
            fields = new HashMap<>(sources.fields().of(found, fieldIds));
            onScreen.byField()
                    .forEach((id, typed) ->
                            fields.computeIfPresent(id, (same, stored) -> new FieldReading(stored.name(), typed)));
        }
        return fields;
    }

    private static Set<String> customFields(List<Condition> conditions) {
        return conditions.stream()
                .filter(FieldIs.class::isInstance)
                .map(condition -> ((FieldIs) condition).fieldId())
                .filter(id -> CriterionField.ofId(id).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> queries(List<Condition> conditions) {
        return conditions.stream()
                .filter(MatchesJql.class::isInstance)
                .map(condition -> ((MatchesJql) condition).jql())
                .collect(Collectors.toSet());
    }
}
