package io.pipewright.closeplan;

import io.pipewright.closeplan.WordingCheck.Finding;
import io.pipewright.closeplan.WordingCheck.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the English words of a title: whole words only, in any case, plurals and the regular forms of verbs included. */
final class EnglishReader {

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{Nd}]*");
    private static final int LONGEST_PHRASE = 4;
    private static final Map<String, String> IRREGULAR = Map.of("sent", "send", "paid", "pay", "met", "meet", "given", "give",
            "gave", "give", "chosen", "choose", "chose", "choose");
    /** "The team decides" names nobody: a team is a body only together with the name of what it does. */
    private static final Set<String> NAMELESS = Set.of("the", "our", "their", "your", "my", "a", "whole", "entire", "with", "by", "all");
    /** What separates a talk from an act that follows it: "Discuss and approve", "Follow up until the board approves". */
    private static final Pattern MORE_THAN_TALK = Pattern.compile("(?iu)\\b(and|then|until|so that)\\b|[,;:/+&→]");

    private final Vocabulary words;

    EnglishReader(Vocabulary words) {
        this.words = words;
    }

    Reading read(String title) {
        List<String> tokens = WORD.matcher(title).results().map(MatchResult::group).toList();
        boolean act = matches(tokens, words.acts()).findAny().isPresent();
        boolean document = matches(tokens, words.documents()).findAny().isPresent();
        return new Reading(first(tokens, words.vague()), first(tokens, words.results()), bare(tokens), act, namesBody(tokens), document,
                startsWithTalk(tokens) && !MORE_THAN_TALK.matcher(title).find(), !onlyBare(tokens));
    }

    private static Optional<Finding> first(List<String> tokens, Map<String, WordFamily> families) {
        return matches(tokens, families.keySet()).findFirst().map(match -> new Finding(match.text(), families.get(match.word())));
    }

    private Optional<Finding> bare(List<String> tokens) {
        return matches(tokens, words.bare()).findFirst().map(match -> new Finding(match.text(), WordFamily.BARE));
    }

    private boolean onlyBare(List<String> tokens) {
        return tokens.stream().map(List::of)
                .allMatch(one -> matches(one, words.bare()).findAny().isPresent() || matches(one, words.fillers()).findAny().isPresent());
    }

    private boolean namesBody(List<String> tokens) {
        return matches(tokens, words.bodies()).anyMatch(match -> !match.word().equals("team") || namedTeam(tokens, match.at()));
    }

    private static boolean namedTeam(List<String> tokens, int at) {
        return at > 0 && !NAMELESS.contains(tokens.get(at - 1).toLowerCase(Locale.ROOT));
    }

    private boolean startsWithTalk(List<String> tokens) {
        return matches(tokens, words.vague().keySet())
                .anyMatch(match -> match.at() == 0 && words.vague().get(match.word()).isTalk());
    }

    private static Stream<Match> matches(List<String> tokens, Set<String> phrases) {
        return IntStream.range(0, tokens.size()).boxed().flatMap(at -> matchesAt(tokens, at, phrases));
    }

    /** The longest phrase counts first; of a phrase, the first or the last word may be inflected ("followed up", "purchase orders"). */
    private static Stream<Match> matchesAt(List<String> tokens, int at, Set<String> phrases) {
        int longest = Math.min(LONGEST_PHRASE, tokens.size() - at);
        return IntStream.rangeClosed(1, longest).map(i -> longest + 1 - i).boxed().flatMap(length -> {
            List<String> part = tokens.subList(at, at + length);
            return forms(part).stream().filter(phrases::contains).limit(1).map(word -> new Match(word, String.join(" ", part), at));
        });
    }

    private static List<String> forms(List<String> part) {
        List<String> lower = part.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        List<String> forms = new ArrayList<>();
        String tail = String.join(" ", lower.subList(1, lower.size()));
        bases(lower.get(0)).forEach(base -> forms.add(tail.isEmpty() ? base : base + " " + tail));
        if (lower.size() > 1) {
            String front = String.join(" ", lower.subList(0, lower.size() - 1));
            bases(lower.get(lower.size() - 1)).forEach(base -> forms.add(front + " " + base));
        }
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
        return longEnough && word.endsWith(ending) ? Optional.of(word.substring(0, word.length() - ending.length())) : Optional.empty();
    }

    /** A word of the vocabulary, as it stands in the title, starting at a token. */
    private record Match(String word, String text, int at) {
    }
}
