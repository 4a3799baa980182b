package io.pipewright.jira.setup;

import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The names and descriptions of what set-up makes, in the language that was chosen for them. */
@Named
class SetupLabels {

    private final Messages messages;

    @Inject
    SetupLabels(Messages messages) {
        this.messages = messages;
    }

    String say(SetupPlan plan, String key, Object... arguments) {
        return say(plan, Reason.of(key, arguments));
    }

    String say(SetupPlan plan, Reason name) {
        return messages.in(plan.locale()).text(name);
    }

    String say(SetupLanguage language, String key) {
        return messages.in(language.locale()).text(Reason.of(key));
    }
}
