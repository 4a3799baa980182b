package io.pipewright.exit.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.States;
import io.pipewright.history.columns.LoadedHistory;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** R4: whether a deal may leave its stage does not depend on the history being loaded. */
public class WonCyclesTest {

    private static final Instant T = Instant.parse("2017-10-01T00:00:00Z");

    @Test
    public void untilTheHistoryIsLoadedThereIsNoCycle_andThenEveryWonDealsIs() {
        Pipeline pipeline = PipelineFixture.pipelineOf(
                PipelineTemplate.CLASSIC, States.plain("any").projectId());
        String won = pipeline.stages().stream()
                .filter(stage -> stage.kind() == StageKind.WON)
                .map(Stage::statusId)
                .findFirst()
                .orElseThrow();
        InMemoryDealVersions store = new InMemoryDealVersions();
        store.append(List.of(
                DealVersion.unstored(1, States.plain("new"), T, DealVersion.CREATION),
                DealVersion.unstored(1, States.plain(won), T.plus(Duration.ofDays(40)), 11)));
        LoadedHistory history = new LoadedHistory(store);

        assertThat(new WonCycles(history).wonCycles(pipeline)).isEmpty();

        history.load();
        assertThat(new WonCycles(history).wonCycles(pipeline)).containsExactly(Duration.ofDays(40));
    }
}
