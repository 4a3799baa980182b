package io.pipewright.stage;

import io.pipewright.deal.LossReason;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user has to enter to win, lose or park a deal or to take its end back, and what no longer holds afterwards. Each rule answers with
 * what is wrong at which field; nothing when all is right.
 */
public final class ClosingRules {

    private ClosingRules() {}

    /** Winning asks for the amount of the order, its day and why the customer chose us (requirement A151). */
    public static Map<ClosingField, Reason> win(
            boolean hasAmount, Optional<LocalDate> ordered, Optional<String> why, LocalDate today) {
        Map<ClosingField, Reason> wrong = new EnumMap<>(ClosingField.class);
        if (!hasAmount) {
            wrong.put(ClosingField.AMOUNT, Reason.of("pipewright.stage.win.amount-missing"));
        }
        if (ordered.isEmpty()) {
            wrong.put(ClosingField.ORDER_DATE, Reason.of("pipewright.stage.win.date-missing"));
        }
        ordered.filter(day -> day.isAfter(today))
                .ifPresent(
                        day -> wrong.put(ClosingField.ORDER_DATE, Reason.of("pipewright.stage.win.date-ahead", today)));
        if (why.isEmpty()) {
            wrong.put(ClosingField.WIN_REASON, Reason.of("pipewright.stage.win.reason-missing"));
        }
        return wrong;
    }

    /**
     * Losing asks for a reason (requirement X17), and for the competitor where that is the reason.
     *
     * @param lossReason what was chosen, by its code; an administrator's own reason may have any
     */
    public static Map<ClosingField, Reason> lose(Optional<String> lossReason, Optional<String> competitor) {
        if (lossReason.isEmpty()) {
            return Map.of(ClosingField.LOSS_REASON, Reason.of("pipewright.stage.lose.reason-missing"));
        }
        boolean toCompetitor =
                lossReason.filter(LossReason.COMPETITOR.code()::equals).isPresent();
        return toCompetitor && competitor.isEmpty()
                ? Map.of(ClosingField.COMPETITOR, Reason.of("pipewright.stage.lose.competitor-missing"))
                : Map.of();
    }

    /** Parking asks for the day on which somebody looks at the deal again (requirement A31). */
    public static Map<ClosingField, Reason> park(Optional<LocalDate> revisit, LocalDate today) {
        if (revisit.isEmpty()) {
            return Map.of(ClosingField.REVISIT_DATE, Reason.of("pipewright.stage.park.date-missing"));
        }
        return revisit.get().isBefore(today)
                ? Map.of(ClosingField.REVISIT_DATE, Reason.of("pipewright.stage.park.date-past", today))
                : Map.of();
    }

    /** Taking a win or a loss back asks for the reason. */
    public static Map<ClosingField, Reason> undo(Optional<String> why) {
        return why.isEmpty()
                ? Map.of(ClosingField.UNDO_REASON, Reason.of("pipewright.stage.undo.reason-missing"))
                : Map.of();
    }

    /** What no longer holds of a deal that enters a stage of this kind, and so is cleared. */
    public static Set<ClosingField> clearedOnEntering(StageKind kind) {
        return Stream.of(ClosingField.values())
                .filter(field -> !field.holdsIn(kind))
                .collect(Collectors.toUnmodifiableSet());
    }
}
