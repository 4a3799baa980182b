package io.pipewright.closeplan;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;

/** A way in which several dates of a plan move at once. */
public sealed interface Move {

    /** The furthest that a plan is shifted at once, in working days. */
    int FURTHEST = 500;

    /** Every task so many working days later, or earlier for a negative number. */
    record Shift(int workDays) implements Move {

        /** @throws InvalidValue naming {@code days} */
        public Shift {
            if (workDays == 0 || Math.abs(workDays) > FURTHEST) {
                throw new InvalidValue("days", Reason.of("pipewright.closeplan.move.days", FURTHEST));
            }
        }
    }

    /** The tasks up to the contract in proportion, so that the last of them falls on this day; those after the contract follow it. */
    record Fit(LocalDate end) implements Move {

        /** @throws InvalidValue naming {@code date} */
        public Fit {
            Days.checked("date", end);
        }
    }

    /** One task to another day, and what waits for it as far as it has to. */
    record Slip(TaskId task, LocalDate to) implements Move {

        /** @throws InvalidValue naming {@code date} */
        public Slip {
            Days.checked("date", to);
        }
    }
}
