package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the stages of a template down in order; positions count from 1. */
final class StageList {

    private final String template;
    private final List<TemplateStage> stages = new ArrayList<>();

    StageList(String template) {
        this.template = template;
    }

    /** A stage on the way to an order, stale after so many days. */
    StageList stage(String key, StageKind kind, int percent, ForecastCategory category, int rotDays) {
        return add(key, kind, percent, category, Optional.of(rotDays));
    }

    /** A stage in which nothing is waited for, so that nothing goes stale. */
    StageList ending(String key, StageKind kind, int percent, ForecastCategory category) {
        return add(key, kind, percent, category, Optional.empty());
    }

    List<TemplateStage> list() {
        return List.copyOf(stages);
    }

    private StageList add(
            String key, StageKind kind, int percent, ForecastCategory category, Optional<Integer> rotDays) {
        String words = "pipewright.stage." + template + "." + key;
        stages.add(new TemplateStage(key, stages.size() + 1, kind, Probability.of(percent), category, rotDays, words));
        return this;
    }
}
