package io.pipewright.bench;

/** What is asked in a {@link Race}. */
enum Question {
    /** The forecast of the quarter by category and owner, of now. */
    NOW("Roll-up, now"),
    /** The same as of a moment of the past that is drawn anew each time. */
    AS_OF("Roll-up, random moment"),
    /**
     * From the open pipeline at the start of the quarter to that at its end, by how each deal stood at both: new, grown, shrunk, won, lost,
     * left.
     */
    WATERFALL("Waterfall of a quarter"),
    /** Of the deals that entered a stage within the year, how many had come further or were won by its end. */
    CONVERSION("Stage conversion of a year");

    private final String title;

    Question(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
