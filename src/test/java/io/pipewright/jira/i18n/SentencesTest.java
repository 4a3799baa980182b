package io.pipewright.jira.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import java.util.Locale;
import org.junit.Test;

public class SentencesTest {

    @Test
    public void s16_aUserWhoDoesNotExistIsNamedInShort() {
        UserKey typed = new UserKey("k".repeat(100_000));

        String said = DeliveredTexts.messages()
                .in(Locale.ENGLISH)
                .text(Reason.of("pipewright.closeplan.warning.owner-gone", typed, "Demo"));

        assertThat(said).startsWith("k".repeat(60) + "…, responsible");
    }
}
