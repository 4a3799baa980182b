package io.pipewright.sandbox.ui;

import java.util.ArrayList;
import java.util.List;

/** One thing to choose from in a form. Public because templates call it. */
public record Choice(String value, String label) {

    /** The choices with what is set now among them, or else the form would choose something else by being sent. */
    static List<Choice> including(List<String> set, List<Choice> choices, String none) {
        List<Choice> all = new ArrayList<>(choices);
        for (String value : set.isEmpty() ? List.of("") : set) {
            if (all.stream().noneMatch(choice -> choice.value().equals(value))) {
                all.add(0, new Choice(value, value.isEmpty() ? none : value));
            }
        }
        return all;
    }
}
