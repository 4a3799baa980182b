package io.pipewright.sandbox.search;

/** One piece of a query and where it stands; lines and characters count from 1. */
record JqlToken(Kind kind, String text, int line, int character) {

    /** What a piece of a query is. */
    enum Kind {
        WORD,
        QUOTED,
        SYMBOL,
        END
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    String position() {
        return position(line, character);
    }

    static String position(int line, int character) {
        return " (line " + line + ", character " + character + ")";
    }
}
