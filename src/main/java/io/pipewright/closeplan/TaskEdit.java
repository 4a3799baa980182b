package io.pipewright.closeplan;

/** One task's step from a state that was read to the next one. */
public record TaskEdit(Task expected, Task next) {}
