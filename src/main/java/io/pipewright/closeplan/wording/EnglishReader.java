package io.pipewright.closeplan.wording;

import io.pipewright.closeplan.wording.WordingCheck.Finding;
import io.pipewright.closeplan.wording.WordingCheck.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the English words of a title: whole words only, in any case, plurals and the regular forms of verbs included. */
final class EnglishReader {

    private static final Pattern WORD = Pattern.compile("[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*");
    private static final int LONGEST_PHRASE = 4;
    private static final Map<String, String> IRREGULAR = Map.of(
            "sent", "send", "paid", "pay", "met", "meet", "given", "give", "gave", "give", "chosen", "choose", "chose",
            "choose");
    /** "The team decides" names nobody: a team is a body only together with the name of what it does. */
    private static final Set<String> NAMELESS =
            Set.of("the", "our", "their", "your", "my", "a", "whole", "entire", "with", "by", "all");
    /** What separates a talk from an act that follows it: "Discuss and approve", "Follow up until the board approves". */
    private static final Pattern MORE_THAN_TALK = Pattern.compile("(?iu)\\b(and|then|until|so that)\\b|[,;:/+&→]");

    private final Vocabulary words;
    private final Set<String> known;
    private final Set<String> phraseStarts;

    EnglishReader(Vocabulary words) {
        this.words = words;
        this.known = words.all();
        this.phraseStarts = known.stream()
                .filter(word -> word.indexOf(' ') > 0)
                .map(word -> word.substring(0, word.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    Reading read(String title) {
        List<String> tokens =
                WORD.matcher(title).results().map(MatchResult::group).toList();
        List<Phrase> phrases = phrases(tokens);
        return new Reading(
                first(phrases, words.vague()),
                first(phrases, words.results()),
                bare(phrases),
                names(phrases, words.acts()),
                namesBody(tokens, phrases),
                names(phrases, words.documents()),
                startsWithTalk(phrases) && !MORE_THAN_TALK.matcher(title).find(),
                !onlyBare(phrases));
    }

    private static Optional<Finding> first(List<Phrase> phrases, Map<String, WordFamily> families) {
        return in(phrases, families.keySet()).findFirst().flatMap(phrase -> phrase.in(families.keySet())
                .map(families::get)
                .map(family -> new Finding(phrase.text(), family)));
    }

    private Optional<Finding> bare(List<Phrase> phrases) {
        return in(phrases, words.bare()).findFirst().map(phrase -> new Finding(phrase.text(), WordFamily.BARE));
    }

    private boolean onlyBare(List<Phrase> phrases) {
        return phrases.stream()
                .filter(Phrase::isOneWord)
                .allMatch(word -> word.in(words.bare()).isPresent()
                        || word.in(words.fillers()).isPresent());
    }

    private boolean namesBody(List<String> tokens, List<Phrase> phrases) {
        return phrases.stream().anyMatch(phrase -> phrase.in(words.bodies())
                .filter(body -> !body.equals("team") || namedTeam(tokens, phrase.at()))
                .isPresent());
    }

    private static boolean namedTeam(List<String> tokens, int at) {
        return at > 0 && !NAMELESS.contains(tokens.get(at - 1).toLowerCase(Locale.ROOT));
    }

    private boolean startsWithTalk(List<Phrase> phrases) {
        return phrases.stream().filter(phrase -> phrase.at() == 0).anyMatch(phrase -> phrase.in(
                        words.vague().keySet())
                .map(words.vague()::get)
                .filter(WordFamily::isTalk)
                .isPresent());
    }

    private static boolean names(List<Phrase> phrases, Set<String> some) {
        return in(phrases, some).findAny().isPresent();
    }

    private static Stream<Phrase> in(List<Phrase> phrases, Set<String> some) {
        return phrases.stream().filter(phrase -> phrase.in(some).isPresent());
    }

    /** Every word, and before it every longer phrase that starts with it and that the vocabulary may know. */
    private List<Phrase> phrases(List<String> tokens) {
        List<Phrase> phrases = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean mayStart =
                    bases(tokens.get(at).toLowerCase(Locale.ROOT)).stream().anyMatch(phraseStarts::contains);
            for (int length = mayStart ? Math.min(LONGEST_PHRASE, tokens.size() - at) : 1; length > 0; length--) {
                List<String> part = tokens.subList(at, at + length);
                List<String> forms =
                        forms(part).stream().filter(known::contains).toList();
                phrases.add(new Phrase(String.join(" ", part), forms, at));
            }
        }
        return phrases;
    }

    /** Of a phrase, the first or the last word may be inflected: "followed up", "purchase orders". */
    private static List<String> forms(List<String> part) {
        List<String> lower =
                part.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        if (lower.size() == 1) {
            return bases(lower.get(0));
        }
        List<String> forms = new ArrayList<>();
        String tail = String.join(" ", lower.subList(1, lower.size()));
        String front = String.join(" ", lower.subList(0, lower.size() - 1));
        bases(lower.get(0)).forEach(base -> forms.add(base + " " + tail));
        bases(lower.get(lower.size() - 1)).forEach(base -> forms.add(front + " " + base));
        return forms;
    }

    /** The word itself and what it may be a form of; a base that is no word matches nothing. */
    private static List<String> bases(String word) {
        List<String> bases = new ArrayList<>(List.of(word, IRREGULAR.getOrDefault(word, word)));
        without(word, "ies").ifPresent(stem -> bases.add(stem + "y"));
        without(word, "ied").ifPresent(stem -> bases.add(stem + "y"));
        for (String ending : List.of("s", "es", "d", "ed", "ing")) {
            without(word, ending).ifPresent(bases::add);
        }
        without(word, "ing").ifPresent(stem -> bases.add(stem + "e"));
        return bases;
    }

    private static Optional<String> without(String word, String ending) {
        boolean longEnough = word.length() >= ending.length() + 2;
        return longEnough && word.endsWith(ending)
                ? Optional.of(word.substring(0, word.length() - ending.length()))
                : Optional.empty();
    }

    /** One or more words as they stand in the title, starting at a token, and the base forms that they may have. */
    private record Phrase(String text, List<String> forms, int at) {

        Optional<String> in(Set<String> some) {
            return forms.isEmpty()
                    ? Optional.empty()
                    : forms.stream().filter(some::contains).findFirst();
        }

        boolean isOneWord() {
            return text.indexOf(' ') < 0;
        }
    }
}
