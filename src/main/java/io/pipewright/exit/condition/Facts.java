package io.pipewright.exit.condition;

import io.pipewright.deal.Deal;
import java.time.LocalDate;
import java.util.Optional;

/** What one criterion is judged by: the facts of the check it is part of, and the latest answer to itself. */
public final class Facts {

    private final DealFacts shared;
    private final Object title;
    private final Optional<Answer> answer;

    /** @param title of the criterion that is judged, as an argument of reasons */
    public Facts(DealFacts shared, Object title, Optional<Answer> answer) {
        this.shared = shared;
        this.title = title;
        this.answer = answer;
    }

    Object title() {
        return title;
    }

    Optional<Answer> answer() {
        return answer;
    }

    Deal deal() {
        return shared.deal();
    }

    LocalDate today() {
        return shared.today();
    }

    LocalDate dealSince() {
        return shared.dealSince();
    }

    Optional<FieldReading> field(String id) {
        return shared.field(id);
    }

    Optional<Choice> meant(String fieldId, String text) {
        return shared.meant(fieldId, text);
    }

    PlanState plan() {
        return shared.plan();
    }

    JqlVerdict jql(String query) {
        return shared.jql(query);
    }

    DecisionWindow decisionWindow(int fallbackDays) {
        return shared.decisionWindow(fallbackDays);
    }
}
