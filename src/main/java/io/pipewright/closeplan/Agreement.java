package io.pipewright.closeplan;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A recorded fact, kept for good: the plan in this revision was proposed to, or agreed by, somebody on the customer's side
 * (requirement A88). {@code customer} names that person, {@code date} is when it happened, {@code recorded} who wrote it down and when.
 * One that was written down by mistake is marked so and counts no more.
 *
 * @param id given by the store, 0 before that
 */
public record Agreement(
        long id,
        Kind kind,
        String customer,
        LocalDate date,
        Channel channel,
        long planRevision,
        Stamp recorded,
        Optional<Mistake> mistake) {

    /** @throws InvalidValue naming {@code kind}, {@code customer}, {@code date} or {@code channel} */
    public Agreement {
        customer = TextRule.CUSTOMER.checked(customer);
        date = Days.checked("date", date);
        if (kind == null) {
            throw new InvalidValue("kind", Reason.of("pipewright.closeplan.agreement.kind-missing"));
        }
        if (channel == null) {
            throw new InvalidValue("channel", Reason.of("pipewright.closeplan.channel.missing"));
        }
    }

    /** A record that is not stored yet. */
    public Agreement(Kind kind, String customer, LocalDate date, Channel channel, long planRevision, Stamp recorded) {
        this(0, kind, customer, date, channel, planRevision, recorded, Optional.empty());
    }

    /** The same as the store keeps it. */
    public Agreement as(long newId) {
        return new Agreement(newId, kind, customer, date, channel, planRevision, recorded, mistake);
    }

    /** The same, marked as a mistake. */
    public Agreement mistaken(Mistake found) {
        return new Agreement(id, kind, customer, date, channel, planRevision, recorded, Optional.of(found));
    }

    /** Whether another record differs at most in who wrote it down and when. */
    boolean saysTheSameAs(Agreement other) {
        return new Agreement(kind, customer, date, channel, planRevision, recorded)
                .equals(new Agreement(
                        other.kind, other.customer, other.date, other.channel, other.planRevision, recorded));
    }

    /** How far the customer went. */
    public enum Kind {
        PROPOSED,
        AGREED;

        /** The stored form: {@code proposed} or {@code agreed}. */
        public String code() {
            return EnumCode.of(this);
        }

        /** @throws InvalidValue naming field {@code kind} when no kind has this code */
        public static Kind parse(String code) {
            return EnumCode.parse(Kind.class, code, "kind", "pipewright.closeplan.agreement.kind-unknown");
        }
    }
}
