package io.pipewright.deal;

/** Input as a message repeats it. */
public final class Shown {

    private Shown() {}

    /** The text, or its beginning with an ellipsis when it is longer than this many characters. */
    public static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
