package io.pipewright.deal;

/** The deal does not exist or the user may not see it; the two are told apart nowhere, so that keys cannot be probed. */
public final class DealNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DealNotFound(String keyOrId) {
        super("No such deal: " + keyOrId);
    }
}
