package io.pipewright.exit.condition;

import io.pipewright.kernel.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an answer rests on: the day on which the buyer said or did it, and texts. A part without text is absent, never blank. */
public record Evidence(Optional<LocalDate> when, Map<EvidencePart, String> parts) {

    public static final Evidence NONE = new Evidence(Optional.empty(), Map.of());

    /** @throws io.pipewright.kernel.InvalidValue naming the part by its code when a text is longer than it may be or cannot be stored */
    public Evidence {
        EnumMap<EvidencePart, String> kept = new EnumMap<>(EvidencePart.class);
        parts.forEach((part, text) -> kept.put(part, Text.checked(part.code(), text, part.longest())));
        kept.values().removeIf(String::isEmpty);
        parts = Collections.unmodifiableMap(kept);
    }

    /** Evidence that somebody on the buyer's side gave. */
    public static Evidence from(String who) {
        return NONE.with(EvidencePart.WHO, who);
    }

    public Evidence with(EvidencePart part, String text) {
        EnumMap<EvidencePart, String> changed = new EnumMap<>(EvidencePart.class);
        changed.putAll(parts);
        changed.put(part, text);
        return new Evidence(when, changed);
    }

    public Evidence on(LocalDate day) {
        return new Evidence(Optional.of(day), parts);
    }

    public Optional<String> text(EvidencePart part) {
        return Optional.ofNullable(parts.get(part));
    }

    public boolean has(EvidencePart... wanted) {
        return parts.keySet().containsAll(Arrays.asList(wanted));
    }

    /** The boxes of the canvas that hold nothing, in their order. */
    public List<EvidencePart> emptyBoxes() {
        return EvidencePart.CANVAS.stream().filter(box -> !has(box)).toList();
    }
}
