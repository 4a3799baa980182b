package io.pipewright.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

public class ResetToStageDefaultTest {

    private static final long PROJECT = 10000;
    private final Actor rep = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    private final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final InMemoryDeals deals = new InMemoryDeals(pipelines);
    private final InMemoryOverrides own = new InMemoryOverrides();
    private final List<Object> written = new ArrayList<>();
    private boolean refusing;
    private final ResetToStageDefault reset = new ResetToStageDefault(new StageDefaults(own), new ForecastFields() {
        @Override
        public void set(Actor actor, DealForUser deal, Probability probability) {
            write(probability);
        }

        @Override
        public void set(Actor actor, DealForUser deal, ForecastCategory category) {
            write(category);
        }
    });

    @Before
    public void aPipeline() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, PROJECT));
    }

    @Test
    public void theProbabilityTakesTheStagesValue_andTheRepsOwnIsForgotten() {
        Deal deal = inDiscovery().withProbability("80").build();
        own.keepProbability(deal.id(), Probability.of(80));

        DealForUser fresh = reset.probability(rep, found(deal));

        assertThat(written).containsExactly(Probability.of(25));
        assertThat(fresh.deal().probability()).contains(Probability.of(25));
        assertThat(own.of(deal.id()).probability()).isEmpty();
    }

    @Test
    public void theCategoryTakesTheStagesValue_andTheRepsOwnIsForgotten() {
        Deal deal = inDiscovery().inCategory(ForecastCategory.COMMIT).build();
        own.keepCategory(deal.id(), ForecastCategory.COMMIT);

        DealForUser fresh = reset.category(rep, found(deal));

        assertThat(written).containsExactly(ForecastCategory.PIPELINE);
        assertThat(fresh.deal().category()).contains(ForecastCategory.PIPELINE);
        assertThat(own.of(deal.id()).category()).isEmpty();
    }

    @Test
    public void whoMayNotEditTheDealIsRefused_andNothingIsWritten() {
        Deal deal = inDiscovery().build();
        deals.forbidEditing(deal);

        assertThatThrownBy(() -> reset.probability(rep, found(deal))).isInstanceOf(NotPermitted.class);
        assertThat(written).isEmpty();
    }

    @Test
    public void aDealWithoutAStageHasNothingToFollow() {
        Deal deal = inDiscovery().inStatus("99").build();

        assertThatThrownBy(() -> reset.category(rep, found(deal)))
                .isInstanceOfSatisfying(InvalidValue.class, refused -> assertThat(refused.field())
                        .isEqualTo("stage"));
    }

    @Test
    public void whenJiraRefusesTheEdit_theRepsOwnValueStays() {
        Deal deal = inDiscovery().build();
        own.keepProbability(deal.id(), Probability.of(80));
        refusing = true;

        assertThatThrownBy(() -> reset.probability(rep, found(deal))).isInstanceOf(InvalidValue.class);
        assertThat(own.of(deal.id()).probability()).contains(Probability.of(80));
    }

    private DealBuilder inDiscovery() {
        return DealBuilder.aDeal()
                .inProject(PROJECT)
                .inStatus(PipelineFixture.statusId(PipelineTemplate.CLASSIC, "discovery"));
    }

    private DealForUser found(Deal deal) {
        return deals.of(deal).orElseThrow();
    }

    private void write(Object value) {
        if (refusing) {
            throw new InvalidValue("probability", Reason.of("pipewright.stage.reset.refused", "no"));
        }
        written.add(value);
    }
}
