package io.pipewright.closeplan.wording;

import io.pipewright.closeplan.wording.WordingCheck.Finding;
import io.pipewright.closeplan.wording.WordingCheck.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the Korean words of a title. Particles and endings are taken off step by step (결정을, 논의하기로 함, 검토중), compounds count by
 * their last part (최종결정, 가격협의), and words that merely begin alike do not count (확인서, 협의회, 진행률).
 */
final class KoreanReader {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]*[가-힣][가-힣A-Za-z0-9]*");
    private static final Pattern NAMED_UNIT = Pattern.compile("[가-힣A-Za-z0-9]{2,}(팀|본부)");
    private static final Pattern NAMED_HEAD = Pattern.compile(".+(부장|팀장|실장)");
    private static final Pattern NO_UNIT = Pattern.compile("스팀|팀워크|우리팀");
    private static final int LONGEST_WORD = 7;
    private static final int MOST_ENDINGS = 6;
    /** Words that other words end in by chance: 이상의, 국토의. */
    private static final Set<String> ONLY_WHOLE = Set.of("상의", "토의");

    private static final List<String> ENDINGS = Stream.of(
                    "했습니다", "되었습니다", "됐습니다", "드립니다", "바랍니다", "부탁", "입니다", "합니다", "됩니다", "하겠습니다", "시키기", "하도록", "하기로",
                    "하려고", "하면서", "해주세요", "하세요", "하기", "하다", "한다", "했음", "했다", "하는", "하여", "하고", "하자", "하며", "하면", "하게",
                    "해야", "해서", "해요", "되었음", "되었다", "됐음", "됐다", "되기", "되는", "되다", "된다", "되면", "되어", "되도록", "예정", "완료",
                    "필요", "요청", "요망", "바람", "사항", "상황", "현황", "단계", "결과", "이후", "이전", "에서", "에게", "께서", "까지", "부터",
                    "으로", "이며", "및", "함", "할", "한", "해", "됨", "될", "된", "임", "건", "중", "시", "후", "전", "기", "님", "들",
                    "을", "를", "이", "가", "은", "는", "의", "에", "로", "와", "과", "도", "만")
            .sorted((one, other) -> other.length() - one.length())
            .toList();
    private static final Map<Character, List<String>> ENDINGS_BY_LAST =
            ENDINGS.stream().collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1)));

    private final Vocabulary words;

    KoreanReader(Vocabulary words) {
        this.words = words;
    }

    Reading read(String title) {
        List<List<String>> tokens = WORD.matcher(title)
                .results()
                .map(MatchResult::group)
                .map(KoreanReader::stems)
                .toList();
        return new Reading(
                first(tokens, words.vague()),
                first(tokens, words.results()),
                bare(tokens),
                tokens.stream().anyMatch(stems -> lastPart(stems, words.acts()).isPresent()),
                tokens.stream().anyMatch(this::isBody),
                tokens.stream().anyMatch(stems -> contains(stems.get(0), words.documents(), word -> true)),
                endsInTalk(tokens),
                !tokens.stream().allMatch(stems -> isAny(stems, words.bare()) || isEmptyWord(stems)));
    }

    private static Optional<Finding> first(List<List<String>> tokens, Map<String, WordFamily> families) {
        return tokens.stream()
                .flatMap(stems -> lastPart(stems, families.keySet()).stream())
                .findFirst()
                .flatMap(word -> Optional.ofNullable(families.get(word)).map(family -> new Finding(word, family)));
    }

    private Optional<Finding> bare(List<List<String>> tokens) {
        return tokens.stream()
                .flatMap(List::stream)
                .filter(words.bare()::contains)
                .findFirst()
                .map(word -> new Finding(word, WordFamily.BARE));
    }

    /** In Korean the last word carries the title: "이사회 승인 논의" is talk, "이사회 논의 후 승인" is an approval. */
    private boolean endsInTalk(List<List<String>> tokens) {
        return tokens.stream()
                .filter(stems ->
                        !isEmptyWord(stems) && !Character.isDigit(stems.get(0).charAt(0)))
                .reduce((earlier, later) -> later)
                .flatMap(stems -> lastPart(stems, words.vague().keySet()))
                .map(words.vague()::get)
                .filter(WordFamily::isTalk)
                .isPresent();
    }

    private boolean isEmptyWord(List<String> stems) {
        return isAny(stems, words.fillers()) || ENDINGS.contains(stems.get(0));
    }

    private boolean isBody(List<String> stems) {
        String token = stems.get(0);
        boolean unit =
                NAMED_UNIT.matcher(token).find() && !NO_UNIT.matcher(token).find();
        boolean head = stems.stream().anyMatch(stem -> NAMED_HEAD.matcher(stem).matches());
        return unit
                || head
                || isAny(stems, words.bodies())
                || contains(token, words.bodies(), word -> word.length() > 2);
    }

    private static boolean isAny(List<String> stems, Set<String> some) {
        return stems.stream().anyMatch(some::contains);
    }

    private static boolean contains(String token, Set<String> some, Predicate<String> distinct) {
        return IntStream.range(0, token.length())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(token.length(), from + LONGEST_WORD))
                        .mapToObj(to -> token.substring(from, to)))
                .anyMatch(part -> some.contains(part) && distinct.test(part));
    }

    private static Optional<String> lastPart(List<String> stems, Set<String> some) {
        return stems.stream()
                .flatMap(stem -> IntStream.range(Math.max(0, stem.length() - LONGEST_WORD), stem.length())
                        .filter(from -> from == 0 || !ONLY_WHOLE.contains(stem.substring(from)))
                        .mapToObj(stem::substring))
                .filter(some::contains)
                .findFirst();
    }

    /** The token and what remains of it, ending by ending; at least two syllables remain. */
    private static List<String> stems(String token) {
        List<String> stems = new ArrayList<>(List.of(token));
        Optional<String> shorter = withoutEnding(token);
        while (shorter.isPresent() && stems.size() <= MOST_ENDINGS) {
            stems.add(shorter.get());
            shorter = withoutEnding(shorter.get());
        }
        return stems;
    }

    private static Optional<String> withoutEnding(String token) {
        List<String> candidates = ENDINGS_BY_LAST.getOrDefault(token.charAt(token.length() - 1), List.of());
        return candidates.stream()
                .filter(ending -> token.length() >= ending.length() + 2 && token.endsWith(ending))
                .findFirst()
                .map(ending -> token.substring(0, token.length() - ending.length()));
    }
}
