package io.pipewright.closeplan;

/** Identity of a task for life, given by the store; later tasks have greater ids. */
public record TaskId(long value) implements Comparable<TaskId> {

    @Override
    public int compareTo(TaskId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
