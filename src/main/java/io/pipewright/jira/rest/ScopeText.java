package io.pipewright.jira.rest;

import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.Locale;

/** The deals that a request is about, as an address names them: {@code all}, {@code projects:10000}, {@code filter:10100}, {@code jql:…}. */
public final class ScopeText {

    private static final String ALL = "all";

    private ScopeText() {}

    /** @throws InvalidValue naming {@code scope} */
    public static Scope parse(String text) {
        String given = Text.stripped(text);
        if (given.equals(ALL)) {
            return Scope.everything();
        }
        int colon = given.indexOf(':');
        Scope scope = new Scope(kind(colon < 0 ? "" : given.substring(0, colon)), given.substring(colon + 1));
        return scope.kind() == Scope.Kind.PROJECTS && !scope.isEverything() ? Scope.projects(scope.ids()) : scope;
    }

    private static Scope.Kind kind(String code) {
        return Scope.Kind.ofCode(code.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new InvalidValue("scope", Reason.of("pipewright.forecast.scope.invalid")));
    }

    /** The form that {@link #parse} reads. */
    public static String of(Scope scope) {
        return scope.isEverything() ? ALL : scope.kind().code() + ":" + scope.value();
    }
}
