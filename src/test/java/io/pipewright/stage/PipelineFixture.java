package io.pipewright.stage;

/** Pipelines as set-up makes them, with the status ids 10001, 10002, ... in the order of the stages. */
public final class PipelineFixture {

    private PipelineFixture() {}

    public static Pipeline pipelineOf(PipelineTemplate template, long projectId) {
        return new Pipeline(
                projectId,
                template.code(),
                template.stages().stream()
                        .map(stage -> stage.standingFor(statusId(template, stage.key()), ""))
                        .toList());
    }

    public static String statusId(PipelineTemplate template, String stageKey) {
        return Integer.toString(10000 + template.stage(stageKey).orElseThrow().position());
    }
}
