package io.pipewright.closeplan.wording;

import io.pipewright.kernel.Reason;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds task titles from which nobody can tell who does what (requirements A81, X7), in English, Korean and a mix of both. A title with
 * a vague word passes when it also names a body and an act ("Board decision on 12 May"), or a document and an act ("Purchase order
 * issued after the discussion"), unless the act is only what the talk is about ("Discuss the board approval"). It advises and never
 * refuses.
 */
public final class WordingCheck {

    private final EnglishReader english;
    private final KoreanReader korean;

    public WordingCheck(Vocabulary english, Vocabulary korean) {
        this.english = new EnglishReader(english);
        this.korean = new KoreanReader(korean);
    }

    public static WordingCheck standard() {
        return new WordingCheck(Vocabulary.english(), Vocabulary.korean());
    }

    /** Empty when the title is concrete enough. */
    public Optional<Finding> check(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC);
        Reading reading = english.read(plain).with(korean.read(plain));
        return reading.vagueWord().filter(word -> !reading.isConcrete());
    }

    /** A vague word of the title, and the family of advice that fits it. */
    public record Finding(String word, WordFamily family) {

        /** Why the title is vague. */
        public Reason warning() {
            return family == WordFamily.BARE
                    ? Reason.of("pipewright.closeplan.wording.bare", word)
                    : Reason.of("pipewright.closeplan.wording.vague", word);
        }

        /** How to word it instead, with an example. */
        public Reason suggestion() {
            return family.suggestion();
        }
    }

    /**
     * What one language found in a title.
     *
     * @param onlyTalk the title is about talking or chasing as such; an act in it is merely the subject
     * @param otherWords whether there are words of this language that are neither bare nor fillers
     */
    record Reading(
            Optional<Finding> vague,
            Optional<Finding> result,
            Optional<Finding> bare,
            boolean act,
            boolean body,
            boolean document,
            boolean onlyTalk,
            boolean otherWords) {

        Reading with(Reading other) {
            return new Reading(
                    vague.or(other::vague),
                    result.or(other::result),
                    bare.or(other::bare),
                    act || other.act,
                    body || other.body,
                    document || other.document,
                    onlyTalk || other.onlyTalk,
                    otherWords || other.otherWords);
        }

        Optional<Finding> vagueWord() {
            Optional<Finding> nothingElse = otherWords || body ? Optional.empty() : bare;
            return Stream.of(vague, result, nothingElse)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        boolean isConcrete() {
            boolean result = this.result.isPresent();
            boolean bodyActs = body && (act || result);
            boolean documentMoves = document && act && (result || vague.isPresent());
            return !onlyTalk && (bodyActs || documentMoves);
        }
    }
}
