package io.pipewright.architecture;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys that Java puts together: a beginning, then the code of an enumeration's constant or words of the sources, then an ending.
 *
 * @param begin       what the sources write, {@code pipewright.forecast.}
 * @param prefix      how the keys of this family begin, {@code pipewright.forecast.period.}
 * @param enumeration the end of the enumeration's full name; empty for words
 * @param without     codes that have no text
 * @param ending      what follows the code or the words, {@code .name}
 */
record KeyFamily(String begin, String prefix, Optional<String> enumeration, Set<String> without, String ending) {

    /** One key for each constant of an enumeration. */
    static KeyFamily codes(String prefix, String enumeration) {
        return new KeyFamily(prefix, prefix, Optional.of(enumeration), Set.of(), "");
    }

    /** Keys made of words that stand in the sources as literals; that each of them has a text is tested where the words are. */
    static KeyFamily words(String prefix) {
        return new KeyFamily(prefix, prefix, Optional.empty(), Set.of(), "");
    }

    KeyFamily begunAs(String writtenInSources) {
        return new KeyFamily(writtenInSources, prefix, enumeration, without, ending);
    }

    KeyFamily without(String... codes) {
        return new KeyFamily(begin, prefix, enumeration, Set.of(codes), ending);
    }

    KeyFamily ending(String last) {
        return new KeyFamily(begin, prefix, enumeration, without, last);
    }

    /** The keys of an enumeration with these codes. */
    Set<String> keys(Set<String> codes) {
        Set<String> keys = new TreeSet<>();
        codes.stream().filter(code -> !without.contains(code)).forEach(code -> keys.add(prefix + code + ending));
        return keys;
    }

    /** Whether a key is of this family, when the sources have these words. */
    boolean madeOf(Set<String> words, String key) {
        return key.length() > prefix.length() + ending.length()
                && key.startsWith(prefix)
                && key.endsWith(ending)
                && isMadeOf(words, key.substring(begin.length(), key.length() - ending.length()));
    }

    /** Words follow each other with a point between them, or without one where the first ends with a hyphen. */
    private static boolean isMadeOf(Set<String> words, String text) {
        return words.contains(text)
                || words.stream().filter(text::startsWith).anyMatch(first -> {
                    String rest = text.substring(first.length());
                    boolean goesOn = first.endsWith("-") && isMadeOf(words, rest);
                    return goesOn || (rest.startsWith(".") && isMadeOf(words, rest.substring(1)));
                });
    }
}
