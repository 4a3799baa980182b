package io.pipewright.deal;

import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** Which deals a forecast is about: those of some projects, of a saved filter, or of a query. */
public record Scope(Kind kind, String value) {

    /** How the deals are named. */
    public enum Kind {
        /** Project ids in ascending order, joined by commas; {@code all} for every project. */
        PROJECTS,
        /** Id of a saved filter. */
        FILTER,
        /** A query. */
        JQL;

        /** The stored form, for example {@code projects}. */
        public String code() {
            return EnumCode.of(this);
        }

        /** The kind with this code. */
        public static Optional<Kind> ofCode(String code) {
            return EnumCode.find(Kind.class, code);
        }
    }

    /** The most projects that can be named one by one. */
    public static final int MOST_PROJECTS = 500;

    private static final String ALL = "all";
    private static final int LONGEST = 4_000;

    /** @throws InvalidValue naming field {@code scope} */
    public Scope {
        Objects.requireNonNull(kind, "kind");
        value = kind == Kind.JQL ? Text.stripped(value) : Text.asSeen(value);
        if (kind == Kind.PROJECTS && projectsOf(value).length > MOST_PROJECTS) {
            throw refused("pipewright.forecast.scope.too-many", MOST_PROJECTS);
        }
        if (value.length() > LONGEST) {
            throw refused("pipewright.forecast.scope.too-long", LONGEST);
        }
        if (value.isEmpty() || (kind != Kind.JQL && !isIds(kind, value))) {
            throw refused("pipewright.forecast.scope.invalid");
        }
    }

    public static Scope everything() {
        return new Scope(Kind.PROJECTS, ALL);
    }

    public static Scope projects(Collection<Long> ids) {
        return new Scope(
                Kind.PROJECTS,
                ids.stream().sorted().distinct().map(String::valueOf).collect(Collectors.joining(",")));
    }

    public static Scope filter(long id) {
        return new Scope(Kind.FILTER, Long.toString(id));
    }

    public static Scope jql(String query) {
        return new Scope(Kind.JQL, query);
    }

    public boolean isEverything() {
        return kind == Kind.PROJECTS && value.equals(ALL);
    }

    /**
     * Reads the form of addresses: {@code all}, {@code projects:10000,10001}, {@code filter:10100} or {@code jql:…}.
     *
     * @throws InvalidValue naming field {@code scope}
     */
    public static Scope parse(String text) {
        String given = Text.stripped(text);
        if (given.equals(ALL)) {
            return everything();
        }
        int colon = given.indexOf(':');
        String code = colon < 0 ? "" : given.substring(0, colon).toLowerCase(Locale.ROOT);
        Kind kind = Kind.ofCode(code).orElseThrow(() -> refused("pipewright.forecast.scope.invalid"));
        Scope scope = new Scope(kind, given.substring(colon + 1));
        return kind == Kind.PROJECTS && !scope.isEverything() ? projects(scope.ids()) : scope;
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return isEverything() ? ALL : kind.code() + ":" + value;
    }

    /** The project ids or the filter id; empty for a query and for every project. */
    public List<Long> ids() {
        return kind == Kind.JQL || isEverything()
                ? List.of()
                : Arrays.stream(value.split(",")).map(Long::valueOf).toList();
    }

    /** The projects whose deals can be in the scope; of a filter or a query only a search can tell more. */
    public LongPredicate projects() {
        if (kind != Kind.PROJECTS || isEverything()) {
            return project -> true;
        }
        Set<Long> named = Set.copyOf(ids());
        return named::contains;
    }

    private static boolean isIds(Kind kind, String value) {
        return kind == Kind.PROJECTS
                ? value.equals(ALL) || Arrays.stream(projectsOf(value)).allMatch(Scope::isId)
                : isId(value);
    }

    private static String[] projectsOf(String value) {
        return value.split(",", -1);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9]{1,18}");
    }

    private static InvalidValue refused(String key, Object... arguments) {
        return new InvalidValue("scope", Reason.of(key, arguments));
    }
}
