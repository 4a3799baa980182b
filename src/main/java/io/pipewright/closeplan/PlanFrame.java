package io.pipewright.closeplan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a plan is about as a whole: the customer's company, the goal in the words of both sides, and the day on which the customer wants to
 * start (requirement A85). The texts are empty while nobody has typed them. {@code changedIn} is the revision of the plan in which the goal
 * or the start last changed; 0 if they never did.
 */
public record PlanFrame(String company, String goal, Optional<LocalDate> projectStart, long changedIn) {

    public static final PlanFrame NONE = new PlanFrame("", "", Optional.empty(), 0);

    /** @throws io.pipewright.kernel.InvalidValue naming {@code company} or {@code goal} */
    public PlanFrame {
        company = TextRule.COMPANY.checked(company);
        goal = TextRule.GOAL.checked(goal);
    }

    /** The frame as somebody typed it, before a revision of the plan holds it. */
    public static PlanFrame of(String company, String goal, Optional<LocalDate> projectStart) {
        return new PlanFrame(company, goal, projectStart, 0);
    }

    /** The same frame, its goal or start changed in the given revision. */
    public PlanFrame changedIn(long planRevision) {
        return new PlanFrame(company, goal, projectStart, planRevision);
    }

    /** Whether both say the same, whenever they were written. */
    boolean saysTheSameAs(PlanFrame other) {
        return company.equals(other.company) && !differsInSubstance(other);
    }

    /** Whether somebody who agreed to the one would have to be asked about the other. */
    public boolean differsInSubstance(PlanFrame other) {
        return !goal.equals(other.goal) || !projectStart.equals(other.projectStart);
    }
}
