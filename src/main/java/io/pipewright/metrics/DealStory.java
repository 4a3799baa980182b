package io.pipewright.metrics;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.metrics.ChangedDeal.Change;
import io.pipewright.metrics.ChangedDeal.Stand;
import io.pipewright.metrics.ChangedDeal.What;
import io.pipewright.money.MinorUnits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Tells of a deal that a walk has met what the window did to it. */
final class DealStory {

    private final Ground ground;
    private final DealSnapshot snapshot;
    private final TimelineCursor deal;
    private final Pushes pushes;

    DealStory(Ground ground) {
        this.ground = ground;
        this.snapshot = ground.deals().snapshot();
        this.deal = snapshot.timelines();
        this.pushes = new Pushes(ground);
    }

    ChangedDeal of(Tally.Found found) {
        deal.backTo(found.at());
        pushes.take(deal);
        int before = deal.at(ground.window().before());
        int after = deal.at(ground.window().last());
        return new ChangedDeal(
                found.dealId(), stand(before), stand(after), pushes.count(), pushes.days(), changes(before, after));
    }

    /** Empty where there is no such version or it was no deal. */
    private Optional<Stand> stand(int version) {
        return version < 0 || deal.deleted(version) ? Optional.empty() : Optional.of(at(version));
    }

    private Stand at(int version) {
        return new Stand(
                snapshot.projects().get(deal.project(version)),
                snapshot.statuses().get(deal.status(version)),
                amount(version),
                currency(version),
                Optional.of(deal.closeDay(version))
                        .filter(day -> day != DealCursor.NO_DAY)
                        .map(LocalDate::ofEpochDay),
                deal.owner(version) == 0
                        ? Optional.empty()
                        : Optional.of(snapshot.owners().get(deal.owner(version))),
                deal.category(version) == DealCursor.NO_CATEGORY
                        ? Optional.empty()
                        : Optional.of(ForecastCategory.values()[deal.category(version)].code()));
    }

    private Optional<BigDecimal> amount(int version) {
        if (deal.amount(version) == DealCursor.NO_AMOUNT) {
            return Optional.empty();
        }
        Currency currency = currency(version).orElse(null);
        return Optional.of(
                currency == null
                        ? BigDecimal.valueOf(deal.amount(version), MinorUnits.MOST_DECIMALS)
                        : BigDecimal.valueOf(deal.amount(version), MinorUnits.decimals(currency)));
    }

    private Optional<Currency> currency(int version) {
        return deal.currency(version) == 0
                ? Optional.empty()
                : Optional.of(snapshot.currencies().get(deal.currency(version)));
    }

    private List<Change> changes(int before, int after) {
        List<Change> changes = new ArrayList<>();
        Optional<Stand> was = stand(before);
        for (int version = before + 1; version <= after; version++) {
            if (Ground.held(deal, version)) {
                Optional<Stand> is = stand(version);
                if (was.isPresent() && is.isPresent()) {
                    addChanges(changes, Instant.ofEpochMilli(deal.validFrom(version)), was.get(), is.get());
                }
                was = is;
            }
        }
        return changes;
    }

    private static void addChanges(List<Change> changes, Instant at, Stand from, Stand to) {
        for (What what : What.values()) {
            if (differ(what, from, to)) {
                changes.add(new Change(at, what, from, to));
            }
        }
    }

    private static boolean differ(What what, Stand from, Stand to) {
        return switch (what) {
            case CLOSE_DATE -> !from.closeDate().equals(to.closeDate());
            case AMOUNT ->
                !from.amount().equals(to.amount()) || !from.currency().equals(to.currency());
            case STAGE -> from.projectId() != to.projectId() || !from.status().equals(to.status());
            case OWNER -> !from.owner().equals(to.owner());
            case CATEGORY -> !from.category().equals(to.category());
        };
    }
}
