package io.pipewright.exit.condition;

import java.time.LocalDate;
import java.util.Map;

/**
 * Whether the customer has to decide soon enough: the close date is not past and lies within the {@link DecisionWindow} (requirements A46,
 * A47), counted from today while the item is still below deal, as it becomes a deal by leaving, else from the day the deal was created.
 */
public record DecisionWithin(int fallbackDays) implements Condition {

    public static final int LONGEST_DAYS = 3650;

    @Override
    public CriterionKind kind() {
        return CriterionKind.DECISION_WITHIN;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("fallbackDays", Integer.toString(fallbackDays));
    }

    @Override
    public Finding judge(Facts facts) {
        if (facts.deal().closeDate().isEmpty()) {
            return Finding.unmet("pipewright.exit.decision.no-date", facts.title());
        }
        LocalDate close = facts.deal().closeDate().get();
        if (close.isBefore(facts.today())) {
            return Finding.unmet("pipewright.exit.decision.past", facts.title(), close);
        }
        DecisionWindow window = facts.decisionWindow(fallbackDays);
        LocalDate latest = facts.dealSince().plusDays(window.days());
        if (close.isAfter(latest)) {
            return Finding.unmet("pipewright.exit.decision.too-late", facts.title(), close, latest, window.days());
        }
        return window.isMeasured()
                ? Finding.met("pipewright.exit.decision.measured", close, latest, window.days(), window.wonDeals())
                : Finding.met("pipewright.exit.decision.in-time", close, latest, window.days());
    }
}
