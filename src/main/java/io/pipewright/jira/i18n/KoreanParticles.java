package io.pipewright.jira.i18n;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses between the two forms of a Korean particle that a text offers, such as {@code 을(를)}, by the last syllable of the word before
 * it. Behind a word of other letters, whose reading nobody knows, both stay.
 */
final class KoreanParticles {

    private static final Pattern OPEN =
            Pattern.compile("([가-힣0-9])([”’\"'»)\\]]*)(을\\(를\\)|이\\(가\\)|은\\(는\\)|와\\(과\\)|과\\(와\\)|\\(으\\)로)");

    private static final Map<String, String> AFTER_CONSONANT =
            Map.of("을(를)", "을", "이(가)", "이", "은(는)", "은", "와(과)", "과", "과(와)", "과", "(으)로", "으로");
    private static final Map<String, String> AFTER_VOWEL =
            Map.of("을(를)", "를", "이(가)", "가", "은(는)", "는", "와(과)", "와", "과(와)", "와", "(으)로", "로");

    private static final int FINALS = 28;
    private static final int RIEUL = 8;
    /** The final of each digit as it is read: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
    private static final int[] FINAL_OF_DIGIT = {21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0};

    private KoreanParticles() {}

    static String chosen(String text) {
        return OPEN.matcher(text).replaceAll(KoreanParticles::chosen);
    }

    private static String chosen(MatchResult match) {
        int last = finalOf(match.group(1).charAt(0));
        String particle = match.group(3);
        boolean asAfterVowel = last == 0 || (last == RIEUL && particle.equals("(으)로"));
        Map<String, String> forms = asAfterVowel ? AFTER_VOWEL : AFTER_CONSONANT;
        return Matcher.quoteReplacement(match.group(1) + match.group(2) + forms.get(particle));
    }

    private static int finalOf(char last) {
        return last >= '가' ? (last - '가') % FINALS : FINAL_OF_DIGIT[last - '0'];
    }
}
