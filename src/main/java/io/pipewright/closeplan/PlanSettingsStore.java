package io.pipewright.closeplan;

/** Port: where the settings of close plans are kept, for each project. */
public interface PlanSettingsStore {

    /** {@link PlanSettings#NONE} while nobody has set any. */
    PlanSettings of(long projectId);

    void save(long projectId, PlanSettings settings);
}
