package io.pipewright.acceptance;

/** What became of one check. */
public enum Verdict {
    HELD("held"),
    DIFFERS("differs"),
    NOT_TRIED("could not be tried");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As the report says it. */
    public String words() {
        return words;
    }
}
