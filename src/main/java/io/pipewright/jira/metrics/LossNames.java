package io.pipewright.jira.metrics;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import io.pipewright.deal.LossReason;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What loss reasons are called: ours in the reader's language, an administrator's own as the option in Jira. */
@Named
public class LossNames {

    private final OptionsManager options;

    @Inject
    public LossNames(OptionsManager options) {
        this.options = options;
    }

    String of(Sentences to, String reason) {
        if (reason.isEmpty()) {
            return to.text("pipewright.metrics.loss.none");
        }
        return LossReason.ofCode(reason)
                .map(ours -> to.text("pipewright.deal.loss." + ours.code()))
                .or(() -> option(reason))
                .orElseGet(() -> to.text(Reason.of("pipewright.metrics.loss.unknown", reason)));
    }

    private Optional<String> option(String id) {
        return id.matches("[0-9]{1,18}")
                ? Optional.ofNullable(options.findByOptionId(Long.valueOf(id))).map(Option::getValue)
                : Optional.empty();
    }
}
