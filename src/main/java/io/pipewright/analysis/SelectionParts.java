package io.pipewright.analysis;

import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of the text of a selection, each {@code key=value}, joined by semicolons. */
public final class SelectionParts {

    private static final int LONGEST = 12_000;
    private static final int LONGEST_SHOWN = 60;

    private final String text;
    private final Map<String, String> parts;

    /** @throws InvalidValue naming field {@code selection} when a part has another key, comes twice, or is none */
    public SelectionParts(String text, Set<String> keys) {
        this.text = text == null ? "" : text;
        if (text == null || text.length() > LONGEST) {
            throw invalid();
        }
        this.parts = parts(keys);
    }

    private Map<String, String> parts(Set<String> keys) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String part : text.strip().split(";", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? "" : part.substring(0, equals).strip();
            boolean known = keys.contains(key) || Scope.Kind.ofCode(key).isPresent();
            if (!known || found.put(key, part.substring(equals + 1).strip()) != null) {
                throw invalid();
            }
        }
        return found;
    }

    /** The value of a part; empty when the text has none of that key. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    /** The value of a part that has to be there. @throws InvalidValue naming field {@code selection} */
    public String required(String key) {
        return find(key).orElseThrow(this::invalid);
    }

    /** The one choice of deals there is. */
    public Scope scope() {
        Scope found = null;
        for (Scope.Kind kind : Scope.Kind.values()) {
            String value = parts.get(kind.code());
            if (value != null && found != null) {
                throw invalid();
            }
            found = value == null ? found : new Scope(kind, unescaped(value));
        }
        return Optional.ofNullable(found).orElseThrow(this::invalid);
    }

    /** The part that {@link #scope} reads. */
    public static String of(Scope scope) {
        return scope.kind().code() + "=" + SelectionText.escaped(scope.value());
    }

    /** What {@link SelectionText#escaped} was given. @throws InvalidValue naming field {@code selection} */
    public String unescaped(String value) {
        return SelectionText.unescaped(value).orElseThrow(this::invalid);
    }

    /** Says that the text is no selection. */
    public InvalidValue invalid() {
        return new InvalidValue(
                "selection", Reason.of("pipewright.forecast.selection.invalid", Text.shortened(text, LONGEST_SHOWN)));
    }
}
