package io.pipewright.stage;

public class InMemoryPipelinesTest extends PipelinesContract {

    private final InMemoryPipelines pipelines = new InMemoryPipelines();

    @Override
    protected Pipelines pipelines() {
        return pipelines;
    }
}
