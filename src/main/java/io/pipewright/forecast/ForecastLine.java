package io.pipewright.forecast;

import io.pipewright.analysis.Figure;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Measure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The figures of one group, or of the total when there is no group. */
public record ForecastLine(Optional<GroupValue> group, Map<Measure, Figure> figures) {

    public ForecastLine {
        figures = Map.copyOf(new EnumMap<>(figures));
    }

    public Figure figure(Measure measure) {
        return Objects.requireNonNull(figures.get(measure));
    }

    public boolean isEmpty() {
        return figures.values().stream().allMatch(Figure::isEmpty);
    }
}
