package io.pipewright.bench;

import io.pipewright.kernel.Stamp;
import io.pipewright.money.EnteredRate;
import io.pipewright.money.Rate;
import io.pipewright.money.RateTable;
import io.pipewright.money.RateTables;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One pipeline and no rates, fixed. */
final class FixedSetup implements Pipelines, RateTables {

    private final Pipeline pipeline = DealGenerator.pipeline();

    @Override
    public Optional<Pipeline> ofProject(long projectId) {
        return Optional.of(pipeline).filter(known -> known.projectId() == projectId);
    }

    @Override
    public boolean exists(long projectId) {
        return projectId == pipeline.projectId();
    }

    @Override
    public Collection<Pipeline> all() {
        return List.of(pipeline);
    }

    @Override
    public void save(Pipeline changed) {
        throw new UnsupportedOperationException("The pipeline of a benchmark is fixed");
    }

    @Override
    public Optional<Stage> change(long projectId, String stageKey, UnaryOperator<Stage> decision) {
        throw new UnsupportedOperationException("The pipeline of a benchmark is fixed");
    }

    @Override
    public RateTable current() {
        return new RateTable(DealGenerator.CURRENCY, List.of());
    }

    @Override
    public List<EnteredRate> entered() {
        return List.of();
    }

    @Override
    public void add(List<Rate> rates, Stamp entered) {
        throw new UnsupportedOperationException("The rates of a benchmark are fixed");
    }
}
