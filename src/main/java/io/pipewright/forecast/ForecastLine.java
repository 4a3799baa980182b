package io.pipewright.forecast;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The figures of one group, or of the total when there is no group. */
public record ForecastLine(Optional<GroupValue> group, Map<Column, Figure> figures) {

    public ForecastLine {
        figures = Map.copyOf(new EnumMap<>(figures));
    }

    public Figure figure(Column column) {
        return figures.getOrDefault(column, Figure.NONE);
    }

    public boolean isEmpty() {
        return figures.values().stream().allMatch(Figure::isEmpty);
    }
}
