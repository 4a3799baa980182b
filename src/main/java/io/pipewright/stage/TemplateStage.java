package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.Optional;

/**
 * One stage as a template delivers it. {@code words} is where its texts stand: the message keys of its name, description and guidance
 * begin with it. {@code rotDays} is in days, empty for never.
 */
public record TemplateStage(
        String key,
        int position,
        StageKind kind,
        Probability defaultProbability,
        ForecastCategory defaultCategory,
        Optional<Integer> rotDays,
        String words) {

    public String nameKey() {
        return words + ".name";
    }

    public String descriptionKey() {
        return words + ".description";
    }

    public String guidanceKey() {
        return words + ".guidance";
    }

    /** The stage of a pipeline that this becomes, standing for a status and with its guidance in the administrator's language. */
    public Stage standingFor(String statusId, String guidance) {
        return new Stage(key, position, statusId, kind, defaultProbability, defaultCategory, rotDays, guidance);
    }
}
