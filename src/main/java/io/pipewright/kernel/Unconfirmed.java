package io.pipewright.kernel;

import java.util.List;

/** Something unusual was asked for, and nothing was done. Whoever sees the questions and means it sends the same with a confirmation. */
public final class Unconfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> questions;

    public Unconfirmed(List<Reason> questions) {
        super(questions.stream().map(Reason::key).toList().toString());
        this.questions = List.copyOf(questions);
    }

    public List<Reason> questions() {
        return questions;
    }
}
