package io.pipewright.analysis;

import java.util.Objects;

/**
 * One line of a forecast: a month ({@code 2017-10}), an owner's user key, a stage key or a project id.
 * The empty value stands for none: deals without an owner, or, by month, open deals without a close date.
 */
public record GroupValue(Dimension by, String value) {

    public GroupValue {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(value, "value");
    }

    public static GroupValue none(Dimension by) {
        return new GroupValue(by, "");
    }

    public boolean isNone() {
        return value.isEmpty();
    }
}
