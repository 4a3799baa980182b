package io.pipewright.closeplan;

import java.util.HashMap;
import java.util.Map;

/** Settings of close plans in memory. */
public final class InMemoryPlanSettings implements PlanSettingsStore {

    private final Map<Long, PlanSettings> settings = new HashMap<>();

    @Override
    public PlanSettings of(long projectId) {
        return settings.getOrDefault(projectId, PlanSettings.NONE);
    }

    @Override
    public void save(long projectId, PlanSettings next) {
        settings.put(projectId, next);
    }
}
