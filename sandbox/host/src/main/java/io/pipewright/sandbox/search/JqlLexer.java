package io.pipewright.sandbox.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into words, quoted texts and symbols. */
final class JqlLexer {

    private static final String RESERVED = "{}*/%+^$#@?;[]`";
    private static final String SYMBOLS = "(),=~<>!&|";

    private final String text;
    private final List<JqlToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private JqlLexer(String text) {
        this.text = text;
    }

    /** @return the pieces, the last of which is always the end */
    static List<JqlToken> read(String text) throws JqlException {
        JqlLexer lexer = new JqlLexer(text);
        lexer.readAll();
        return lexer.tokens;
    }

    private void readAll() throws JqlException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                skipSpace(c);
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (SYMBOLS.indexOf(c) >= 0) {
                symbol();
            } else {
                word();
            }
        }
        add(JqlToken.Kind.END, "", at);
    }

    private void skipSpace(char c) {
        at++;
        if (c == '\n') {
            line++;
            lineStart = at;
        }
    }

    private void add(JqlToken.Kind kind, String value, int start) {
        tokens.add(new JqlToken(kind, value, line, start - lineStart + 1));
    }

    private String position(int index) {
        return JqlToken.position(line, index - lineStart + 1);
    }

    private void quoted(char quote) throws JqlException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            value.append(text.charAt(at) == '\\' ? escape() : text.charAt(at++));
        }
        if (at >= text.length()) {
            throw new JqlException(JqlMessages.unfinishedString(value.toString(), position(start)));
        }
        at++;
        add(JqlToken.Kind.QUOTED, value.toString(), start);
    }

    private void symbol() {
        int start = at;
        String two = text.substring(at, Math.min(at + 2, text.length()));
        boolean pair = List.of("!=", "!~", "<=", ">=", "&&", "||").contains(two);
        at += pair ? 2 : 1;
        add(JqlToken.Kind.SYMBOL, text.substring(start, at), start);
    }

    private void word() throws JqlException {
        int start = at;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && belongsToWord(value)) {
            value.append(text.charAt(at) == '\\' ? escape() : text.charAt(at++));
        }
        add(JqlToken.Kind.WORD, value.toString(), start);
    }

    private boolean belongsToWord(StringBuilder soFar) throws JqlException {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || SYMBOLS.indexOf(c) >= 0 || c == '"' || c == '\'') {
            return false;
        }
        if (RESERVED.indexOf(c) >= 0 && !customFieldBracket(c, soFar)) {
            throw new JqlException(JqlMessages.reservedCharacter(c, position(at)));
        }
        return true;
    }

    private static boolean customFieldBracket(char c, StringBuilder soFar) {
        String word = soFar.toString();
        return c == '[' ? word.equalsIgnoreCase("cf") : c == ']' && word.matches("(?i)cf\\[\\d+");
    }

    private char escape() throws JqlException {
        int start = at++;
        char c = at < text.length() ? text.charAt(at++) : ' ';
        int plain = "'\"\\ ".indexOf(c);
        int control = "tnr".indexOf(c);
        if (plain >= 0 && at > start + 1) {
            return c;
        }
        if (control >= 0) {
            return "\t\n\r".charAt(control);
        }
        return c == 'u' ? unicode(start) : illegal(start);
    }

    private char unicode(int start) throws JqlException {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            return illegal(start);
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private char illegal(int start) throws JqlException {
        throw new JqlException(
                JqlMessages.illegalEscape(text.substring(start, Math.min(at, text.length())), position(start)));
    }
}
