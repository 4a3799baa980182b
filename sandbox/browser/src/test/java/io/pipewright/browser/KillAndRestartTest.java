package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxProcess;
import io.pipewright.browser.support.SandboxRule;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.Test;

/** A sandbox is killed at the worst moment: right after it has said yes. */
public class KillAndRestartTest {

    private static final String FORECAST =
            "/rest/pipewright/1.0/forecast?scope=all&period=this-year&group=month&currency=KRW";

    @Test
    public void whatWasAcknowledged_isThereAfterAKill() throws Exception {
        Path home = SandboxRule.newHome();
        String key;
        try (SandboxProcess before = SandboxProcess.start(home)) {
            before.rest("admin")
                    .post(
                            "/rest/pipewright/1.0/setup/run",
                            json(
                                    "projectKey",
                                    "KILL",
                                    "projectName",
                                    "Killed",
                                    "template",
                                    "the-model",
                                    "language",
                                    "en",
                                    "reportingCurrency",
                                    "KRW"))
                    .ok();
            Deals deals = before.deals("rep2");
            key = deals.open("KILL", "Outlives a kill", "9000000", "KRW", LocalDate.now());
            deals.addTask(
                    key,
                    "Board approves the purchase",
                    "customers",
                    LocalDate.now().plusDays(3));
            deals.answerAll(key);
            deals.move(key, "Advance to evaluation").ok();
            before.kill();
        }

        try (SandboxProcess after = SandboxProcess.start(home)) {
            Deals deals = after.deals("rep2");
            assertThat(deals.status(key)).isEqualTo("Evaluation and selection");
            assertThat(deals.value(key, "Amount").decimalValue()).isEqualByComparingTo("9000000");
            assertThat(deals.plan(key).path("tasks").get(0).path("title").asText())
                    .isEqualTo("Board approves the purchase");
            assertThat(deals.exit(key).path("path").get(2).path("current").asBoolean())
                    .isTrue();
            assertThat(deals.found("project = KILL AND status = \"Evaluation and selection\""))
                    .containsExactly(key);
            JsonNode pipeline = after.rest("manager")
                    .get(FORECAST)
                    .ok()
                    .path("main")
                    .path("total")
                    .path("figures")
                    .path("pipeline");
            assertThat(pipeline.path("amount").asText()).isEqualTo("9000000");
            deals.answerAll(key);
            deals.move(key, "Advance to final negotiation").ok();
        }
    }
}
