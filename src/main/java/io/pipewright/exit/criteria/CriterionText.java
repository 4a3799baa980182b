package io.pipewright.exit.criteria;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;

/** How a criterion reads: either in words that are delivered in every language, or in the words of an administrator in one. */
public sealed interface CriterionText {

    /** The title as an argument of a reason: text, or a reason to translate first. */
    Object title();

    /** What a rep is told about it, as {@link #title()}; empty text for nothing. */
    Object help();

    /** Delivered words. {@code name} is permanent, for example {@code the-model.decision-in-time}; the message keys come from it. */
    record Delivered(String name) implements CriterionText {

        public String titleKey() {
            return "pipewright.exit.default." + name + ".title";
        }

        public String helpKey() {
            return "pipewright.exit.default." + name + ".help";
        }

        @Override
        public Object title() {
            return Reason.of(titleKey());
        }

        @Override
        public Object help() {
            return Reason.of(helpKey());
        }
    }

    /** An administrator's own words, shown as they are in every language. */
    record Written(String title, String help) implements CriterionText {

        public static final int LONGEST_TITLE = 255;
        public static final int LONGEST_HELP = 2000;

        /** @throws InvalidValue naming field {@code title} or {@code help} */
        public Written {
            title = Text.checked("title", title, LONGEST_TITLE);
            help = Text.checked("help", help, LONGEST_HELP);
            if (title.isEmpty()) {
                throw new InvalidValue("title", Reason.of("pipewright.exit.edit.title-missing"));
            }
        }
    }
}
