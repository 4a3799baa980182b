package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.deal.DealId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;

/** The values that reps set themselves in place of their stage's, by deal and field, kept until they are handed back. */
@Named
public class AoOverrides {

    private final ActiveObjects ao;

    @Inject
    public AoOverrides(ActiveObjects ao) {
        this.ao = ao;
    }

    /** @param field the field as {@code DealFields} names it, for example {@code probability} */
    public Optional<String> chosen(DealId deal, String field) {
        return Stream.of(rows(deal, field)).findFirst().map(OverrideEntity::getChosen);
    }

    public void choose(DealId deal, String field, String value) {
        OverrideEntity[] rows = rows(deal, field);
        if (rows.length == 0) {
            ao.create(OverrideEntity.class,
                    new DBParam("ISSUE_ID", deal.value()), new DBParam("FIELD", field), new DBParam("CHOSEN", value));
        } else {
            rows[0].setChosen(value);
            rows[0].save();
        }
    }

    public void handBack(DealId deal, String field) {
        ao.delete(rows(deal, field));
    }

    private OverrideEntity[] rows(DealId deal, String field) {
        return ao.find(OverrideEntity.class, "ISSUE_ID = ? AND FIELD = ?", deal.value(), field);
    }
}
