package io.pipewright.jira.setup;

import java.util.function.Predicate;

/** Names for new things that leave those alone which somebody else has given the same name. */
final class FreeName {

    private FreeName() {}

    /** The name itself, else "name (Pipewright)", else "name (Pipewright 2)" and so on. */
    static String of(String name, Predicate<String> taken) {
        String candidate = name;
        for (int i = 1; taken.test(candidate); i++) {
            candidate = name + (i == 1 ? " (Pipewright)" : " (Pipewright " + i + ")");
        }
        return candidate;
    }
}
