package io.pipewright.jira.metrics;

import com.atlassian.jira.issue.Issue;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.metrics.ChangesJson.ChangeJson;
import io.pipewright.jira.metrics.ChangesJson.DealJson;
import io.pipewright.jira.metrics.ChangesJson.StandJson;
import io.pipewright.jira.rest.People;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.UserKey;
import io.pipewright.metrics.ChangeFigure;
import io.pipewright.metrics.ChangedDeal;
import io.pipewright.metrics.ChangedDeal.Change;
import io.pipewright.metrics.ChangedDeal.Stand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What happened to deals as one reader reads it. */
final class SpokenStory {

    private final Sentences to;
    private final People people;
    private final BiFunction<Long, String, String> stageNames;

    /** @param stageNames what the stage of a project and a status is called */
    SpokenStory(Sentences to, People people, BiFunction<Long, String, String> stageNames) {
        this.to = to;
        this.people = people;
        this.stageNames = stageNames;
    }

    DealJson json(ChangedDeal deal, Issue issue, ChangeFigure bar) {
        return new DealJson(
                issue.getKey(),
                issue.getSummary(),
                bar.code(),
                json(deal.before()),
                json(deal.after()),
                deal.pushes(),
                deal.daysSlipped(),
                deal.changes().stream().map(this::json).toList());
    }

    private @Nullable StandJson json(Optional<Stand> stand) {
        return stand.map(this::json).orElse(null);
    }

    private StandJson json(Stand stand) {
        return new StandJson(
                stageNames.apply(stand.projectId(), stand.status()),
                stand.amount().map(BigDecimal::toPlainString).orElse(null),
                stand.currency().map(Currency::getCurrencyCode).orElse(null),
                stand.closeDate().map(LocalDate::toString).orElse(null),
                stand.owner().map(this::person).orElse(null));
    }

    private ChangeJson json(Change change) {
        return new ChangeJson(
                change.at().toString(),
                EnumCode.of(change.what()),
                said(change, change.from()),
                said(change, change.to()));
    }

    private String said(Change change, Stand stand) {
        return switch (change.what()) {
            case CLOSE_DATE -> stand.closeDate().map(to::said).orElse("");
            case AMOUNT ->
                stand.amount()
                        .map(amount -> to.number(amount)
                                + stand.currency()
                                        .map(code -> " " + code.getCurrencyCode())
                                        .orElse(""))
                        .orElse("");
            case STAGE -> stageNames.apply(stand.projectId(), stand.status());
            case OWNER -> stand.owner().map(this::person).orElse("");
            case CATEGORY ->
                stand.category()
                        .map(code -> to.text("pipewright.deal.category." + code))
                        .orElse("");
        };
    }

    private String person(String key) {
        return people.name(to, new UserKey(key));
    }
}
