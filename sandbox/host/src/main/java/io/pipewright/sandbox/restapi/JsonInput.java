package io.pipewright.sandbox.restapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a request's body; a number stays the text that it was, so that no digit is lost before a field sees it. */
final class JsonInput {

    private static final int LONGEST_NUMBER = 100_000;
    private static final int LONGEST_PLAIN = 60;
    private static final int LONGEST_SHOWN = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    /** A number as it stood in the body. */
    record Literal(String text) {

        /** Without an exponent where that is short; 1e999 stays as it is, for the field to refuse. */
        String plain() {
            if (text.matches("[^eE]*")) {
                return text;
            }
            try {
                BigDecimal number = new BigDecimal(text);
                boolean isShort = Math.abs((long) number.scale()) + number.precision() <= LONGEST_PLAIN;
                return isShort ? number.toPlainString() : text;
            } catch (NumberFormatException e) {
                return text;
            }
        }
    }

    private JsonInput() {}

    /** The body's object; an empty one for an empty body. Answers 400 when it is no JSON object. */
    static Map<String, Object> object(String body) {
        if (body == null || body.isBlank()) {
            return new LinkedHashMap<>();
        }
        try (JsonParser parser = FACTORY.createParser(body)) {
            parser.nextToken();
            Object value = value(parser);
            if (value instanceof Map<?, ?> && parser.nextToken() == null) {
                return map(value);
            }
            throw Answers.refused(400, "The request body must be one JSON object");
        } catch (IOException e) {
            throw Answers.refused(400, "Unexpected character in the JSON of the request: " + said(e));
        }
    }

    /** The body's object. Answers 400 for a member that has another name: Jira binds its input and knows no others. */
    static Map<String, Object> object(String body, String... known) {
        Map<String, Object> object = object(body);
        object.keySet().stream()
                .filter(name -> !List.of(known).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Answers.refused(400, "Unrecognized field \"" + shown(name) + "\" in the JSON of the request");
                });
        return object;
    }

    /** What the parser says in its first line, which names no class but where a limit is exceeded. */
    private static String said(IOException problem) {
        return problem instanceof StreamConstraintsException
                ? "it is too long or too deep"
                : String.valueOf(problem.getMessage()).split("\n", 2)[0];
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return members(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser);
        }
        if (token != null && token.isNumeric()) {
            return new Literal(parser.getText());
        }
        return token == JsonToken.VALUE_NULL
                ? null
                : token != null && token.isBoolean() ? (Object) parser.getBooleanValue() : parser.getText();
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<Object> items(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    /** The value as an object; an empty one for null. Answers 400 for anything else. */
    static Map<String, Object> map(Object value) {
        if (value == null) {
            return new LinkedHashMap<>();
        }
        if (!(value instanceof Map<?, ?> given)) {
            throw Answers.refused(
                    400, "The JSON of the request holds '" + shown(text(value)) + "' where an object is expected");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        given.forEach((name, member) -> result.put((String) name, member));
        return result;
    }

    /** The value as a list; an empty one for null. Answers 400 for anything else. */
    static List<?> list(Object value, String name) {
        if (value != null && !(value instanceof List<?>)) {
            throw Answers.refused(400, "The value '" + shown(text(value)) + "' of '" + name + "' is not a list");
        }
        return value == null ? List.of() : (List<?>) value;
    }

    /** The member as a list of texts, without nulls. Answers 400 for anything else. */
    static List<String> strings(Map<String, Object> given, String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(given.get(name), name)) {
            if (item != null) {
                texts.add(string(item, name));
            }
        }
        return texts;
    }

    /** The member as a text, null when there is none. Answers 400 for anything else. */
    static String string(Map<String, Object> given, String name) {
        return given.get(name) == null ? null : string(given.get(name), name);
    }

    private static String string(Object value, String name) {
        if (!(value instanceof String text)) {
            throw Answers.refused(400, "The value '" + shown(text(value)) + "' of '" + name + "' is not a text");
        }
        return text;
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
    }

    /** Null for null; the plain text of a number. */
    static String text(Object value) {
        return value == null ? null : value instanceof Literal literal ? literal.plain() : value.toString();
    }

    /** Answers 400 when the value is no whole number. */
    static int integer(Object value, int otherwise, String name) {
        try {
            return value == null ? otherwise : Integer.parseInt(text(value));
        } catch (NumberFormatException e) {
            throw Answers.refused(400, "The value '" + text(value) + "' of '" + name + "' is not a whole number");
        }
    }
}
