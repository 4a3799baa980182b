package io.pipewright.sandbox.restapi;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which fields a caller asked for: names, {@code *all}, {@code *navigable}, and names with a minus. */
record FieldSelection(Set<String> asked, boolean everythingByDefault) {

    /** @param asked comma-separated lists; none means the default */
    static FieldSelection of(Collection<String> asked, boolean everythingByDefault) {
        return new FieldSelection(split(asked), everythingByDefault);
    }

    static Set<String> split(Collection<String> lists) {
        Set<String> names = new LinkedHashSet<>();
        lists.stream()
                .filter(Objects::nonNull)
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    boolean has(String id) {
        if (asked.contains("-" + id)) {
            return false;
        }
        boolean onlyMinus = asked.stream().allMatch(name -> name.startsWith("-"));
        boolean all = asked.contains("*all") || (onlyMinus && everythingByDefault);
        boolean navigable = asked.contains("*navigable") || (onlyMinus && !everythingByDefault);
        return all || asked.contains(id) || (navigable && !List.of("comment").contains(id));
    }
}
