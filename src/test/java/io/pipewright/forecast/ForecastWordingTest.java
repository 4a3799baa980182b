package io.pipewright.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.Measure;
import io.pipewright.deal.Scope;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Wording;
import io.pipewright.period.PeriodChoice;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

public class ForecastWordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    private final Wording english = Wording.english("forecast");
    private final Wording korean = Wording.korean("forecast");

    @Test
    public void everyColumnHasANameAndAMeaning_andEveryChoiceAName() {
        Set<String> wanted = new TreeSet<>();
        for (Measure measure : Measure.values()) {
            wanted.add("pipewright.forecast.column." + measure.code());
            wanted.add("pipewright.forecast.column." + measure.code() + ".meaning");
        }
        for (PeriodChoice choice : PeriodChoice.values()) {
            wanted.add("pipewright.forecast.period." + choice.code());
        }
        for (Dimension dimension : Dimension.values()) {
            wanted.add("pipewright.forecast.grouping." + dimension.code());
        }
        for (Scope.Kind kind : Scope.Kind.values()) {
            wanted.add("pipewright.forecast.config.scope." + kind.code());
        }
        assertThat(english.keys()).containsAll(wanted);
    }

    @Test
    public void bothLanguagesSayTheSameThings() {
        assertThat(korean.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(placeholders(korean.pattern(key))).as(key).isEqualTo(placeholders(english.pattern(key)));
        }
    }

    @Test
    public void numbersOfDealsReadNaturally() {
        Reason one = Reason.of("pipewright.forecast.figure.deals", 1);
        assertThat(english.say(one)).isEqualTo("1 deal");
        assertThat(english.say(Reason.of("pipewright.forecast.figure.deals", 1500)))
                .isEqualTo("1,500 deals");
        assertThat(english.say(Reason.of("pipewright.forecast.notice.unmapped", 3)))
                .startsWith("3 deals are in a status");
        assertThat(english.say(Reason.of("pipewright.forecast.notice.unmapped", 3)))
                .endsWith("Move them to statuses of the pipeline.");
        assertThat(english.say(Reason.of("pipewright.forecast.notice.unmapped", 1)))
                .endsWith("Move it to a status of the pipeline.");
        assertThat(korean.say(one)).isEqualTo("거래 1건");
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
