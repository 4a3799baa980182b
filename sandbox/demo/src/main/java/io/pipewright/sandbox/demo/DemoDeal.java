package io.pipewright.sandbox.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One generated deal. {@code steps} are its changes of stage in order,
 * the first being its creation; {@code pushes} its changed close dates.
 */
record DemoDeal(
        int number,
        String summary,
        String owner,
        BigDecimal amount,
        String currency,
        List<Step> steps,
        List<Push> pushes,
        LocalDate closeDate) {

    /** The deal comes to a stage on a day. */
    record Step(LocalDate day, DemoStage stage) {}

    /** The expected close date is moved on a day. */
    record Push(LocalDate day, LocalDate from, LocalDate to) {}

    LocalDate created() {
        return steps.get(0).day();
    }

    Step latest() {
        return steps.get(steps.size() - 1);
    }
}
