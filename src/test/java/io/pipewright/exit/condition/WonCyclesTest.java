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

    /** R12: a move of one deal among thousands does not make all others be looked at. */
    @Test
    public void theyAreWorkedOutAnewOnceAThousandthOfTheHistoryIsNew_orThePipelineIsAnother() {
        Pipeline classic = PipelineFixture.pipelineOf(
                PipelineTemplate.CLASSIC, States.plain("any").projectId());
        Pipeline withoutAnOrder = new Pipeline(
                classic.projectId(),
                "classic",
                classic.stages().stream()
                        .filter(stage -> !stage.kind().countsAsWon())
                        .toList());
        String won = statusOf(classic, StageKind.WON);
        InMemoryDealVersions store = new InMemoryDealVersions();
        for (long deal = 1; deal <= 2_000; deal++) {
            store.append(List.of(DealVersion.unstored(deal, States.plain("new"), T, DealVersion.CREATION)));
        }
        LoadedHistory history = new LoadedHistory(store);
        history.load();
        WonCycles cycles = new WonCycles(history);
        assertThat(cycles.wonCycles(classic)).isEmpty();

        for (long deal = 1; deal <= 2; deal++) {
            store.append(
                    List.of(DealVersion.unstored(deal, States.plain(won), T.plus(Duration.ofDays(50 - deal)), 11)));
        }
        assertThat(cycles.wonCycles(classic))
                .as("two of 2,002 versions are new")
                .isEmpty();

        store.append(List.of(DealVersion.unstored(3, States.plain(won), T.plus(Duration.ofDays(40)), 11)));
        assertThat(cycles.wonCycles(classic))
                .as("three are; the shortest comes first")
                .containsExactly(Duration.ofDays(40), Duration.ofDays(48), Duration.ofDays(49));
        assertThat(cycles.wonCycles(withoutAnOrder)).isEmpty();
    }

    private static String statusOf(Pipeline pipeline, StageKind kind) {
        return pipeline.stages().stream()
                .filter(stage -> stage.kind() == kind)
                .map(Stage::statusId)
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void untilTheHistoryIsLoadedThereIsNoCycle_andThenEveryWonDealsIs() {
        Pipeline pipeline = PipelineFixture.pipelineOf(
                PipelineTemplate.CLASSIC, States.plain("any").projectId());
        String won = statusOf(pipeline, StageKind.WON);
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
