package io.pipewright.jira.setup;

import io.pipewright.deal.Reason;
import io.pipewright.jira.i18n.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The names and descriptions of what set-up makes, in the language that was chosen for them. */
@Named
class SetUpWords {

    private final Messages messages;

    @Inject
    SetUpWords(Messages messages) {
        this.messages = messages;
    }

    String say(SetUpPlan plan, String key, Object... arguments) {
        return messages.text(Reason.of(key, arguments), plan.locale());
    }
}
