package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.stage.Overrides;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The values that reps set themselves, in Active Objects, one row a deal and field. */
@Named
public class AoOverrides implements Overrides {

    private static final String PROBABILITY = "probability";
    private static final String CATEGORY = "category";

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;

    @Inject
    public AoOverrides(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public OfDeal of(DealId deal) {
        Query inOrder = Query.select().where("ISSUE_ID = ?", deal.value()).order("ID");
        List<OfDeal> rows =
                ReadableRows.of(OverrideEntity.class, ao.find(OverrideEntity.class, inOrder), AoOverrides::chosen);
        return new OfDeal(
                rows.stream().flatMap(row -> row.probability().stream()).findFirst(),
                rows.stream().flatMap(row -> row.category().stream()).findFirst());
    }

    @Override
    public void keepProbability(DealId deal, Probability probability) {
        choose(deal, PROBABILITY, probability.percent().toPlainString());
    }

    @Override
    public void keepCategory(DealId deal, ForecastCategory category) {
        choose(deal, CATEGORY, category.code());
    }

    @Override
    public void resetProbability(DealId deal) {
        resetToStageDefault(deal, PROBABILITY);
    }

    @Override
    public void resetCategory(DealId deal) {
        resetToStageDefault(deal, CATEGORY);
    }

    /** What one row says: a row has one of the two. */
    private static OfDeal chosen(OverrideEntity row) {
        return switch (row.getField()) {
            case PROBABILITY -> new OfDeal(Optional.of(Probability.parse(row.getChosen())), Optional.empty());
            case CATEGORY ->
                new OfDeal(
                        Optional.empty(),
                        Optional.of(ForecastCategory.ofCode(row.getChosen()).orElseThrow()));
            default -> throw new IllegalArgumentException("No such field");
        };
    }

    private void choose(DealId deal, String field, String value) {
        alone(deal, () -> store(deal, field, value));
    }

    private void resetToStageDefault(DealId deal, String field) {
        alone(deal, () -> ao.delete(rows(deal, field)));
    }

    /** The database does not refuse a second row for a field: two who are the first to set it have to take turns. */
    private void alone(DealId deal, Runnable change) {
        changes.alone(locks, "io.pipewright.override." + deal.value(), change);
    }

    /** Of several rows, which two who did not take turns may once have left, one stays. */
    private void store(DealId deal, String field, String value) {
        OverrideEntity[] rows = rows(deal, field);
        if (rows.length == 0) {
            ao.create(
                    OverrideEntity.class,
                    new DBParam("ISSUE_ID", deal.value()),
                    new DBParam("FIELD", field),
                    new DBParam("CHOSEN", value));
        } else {
            rows[0].setChosen(value);
            rows[0].save();
            ao.delete(Arrays.copyOfRange(rows, 1, rows.length));
        }
    }

    private OverrideEntity[] rows(DealId deal, String field) {
        return ao.find(
                OverrideEntity.class,
                Query.select()
                        .where("ISSUE_ID = ? AND FIELD = ?", deal.value(), field)
                        .order("ID"));
    }
}
