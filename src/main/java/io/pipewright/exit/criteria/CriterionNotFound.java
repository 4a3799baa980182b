package io.pipewright.exit.criteria;

/** The pipeline has no such criterion in use; one of another project is told apart from none nowhere, so that ids cannot be probed. */
public final class CriterionNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CriterionNotFound(long id) {
        super("No such criterion: " + id);
    }
}
