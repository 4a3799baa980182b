package io.pipewright.deal;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.UserKey;
import java.util.Optional;
import java.util.Set;

/** Whose deals a figure or a list is about: everybody's, those of who asks, of one person or of the people of a Jira group. */
public record OwnerChoice(Kind kind, String value) {

    /** How the owners are named. */
    public enum Kind {
        ALL,
        ME,
        /** By user key. */
        USER,
        /** By the name of the group. */
        GROUP
    }

    private static final int LONGEST = 255;

    /** @throws InvalidValue naming field {@code owner} */
    public OwnerChoice {
        boolean named = kind == Kind.USER || kind == Kind.GROUP;
        if (named == value.isEmpty() || value.length() > LONGEST) {
            throw unknown();
        }
    }

    public static OwnerChoice everybody() {
        return new OwnerChoice(Kind.ALL, "");
    }

    /**
     * Reads what {@link #text} writes; nothing at all is everybody.
     *
     * @throws InvalidValue naming field {@code owner}
     */
    public static OwnerChoice parse(String text) {
        String given = Text.stripped(text);
        if (given.isEmpty()) {
            return everybody();
        }
        int colon = given.indexOf(':');
        Kind kind = EnumCode.find(Kind.class, colon < 0 ? given : given.substring(0, colon))
                .orElseThrow(OwnerChoice::unknown);
        return new OwnerChoice(kind, colon < 0 ? "" : given.substring(colon + 1));
    }

    /** For example {@code all}, {@code me}, {@code user:JIRAUSER10100} or {@code group:sales-seoul}. */
    public String text() {
        return EnumCode.of(kind) + (value.isEmpty() ? "" : ":" + value);
    }

    /**
     * The owners; empty for everybody, deals without an owner included.
     *
     * @throws InvalidValue naming field {@code owner} when there is no such group, or who asks may not see its members
     * @throws io.pipewright.kernel.NotPermitted when nobody is logged in and asks for the own deals
     */
    public Optional<Set<UserKey>> keys(Actor actor, GroupMembers groups) {
        return switch (kind) {
            case ALL -> Optional.empty();
            case ME -> Optional.of(Set.of(actor.user()));
            case USER -> Optional.of(Set.of(new UserKey(value)));
            case GROUP -> Optional.of(groups.of(actor, value).orElseThrow(OwnerChoice::unknown));
        };
    }

    private static InvalidValue unknown() {
        return new InvalidValue("owner", Reason.of("pipewright.deal.owner.unknown"));
    }
}
