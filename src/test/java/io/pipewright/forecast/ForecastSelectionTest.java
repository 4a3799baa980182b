package io.pipewright.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Measure;
import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.period.Period;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class ForecastSelectionTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant MOMENT = Instant.parse("2017-11-15T03:00:00.123Z");
    private static final Period QUARTER = Period.parse("2017-10-01..2018-01-01");

    @Test
    public void aSelectionReadsLikeASentence() {
        ForecastSelection selection = new ForecastSelection(
                Scope.projects(List.of(10001L, 10000L)),
                QUARTER,
                Measure.COMMIT,
                Optional.of(new GroupValue(Dimension.OWNER, "JIRAUSER10100")),
                USD,
                Optional.empty(),
                Optional.empty());

        assertThat(selection.encode())
                .isEqualTo(
                        "projects=10000,10001;period=2017-10-01..2018-01-01;column=commit;by=owner:JIRAUSER10100;currency=USD");
    }

    @Test
    public void everySelectionIsReadBackAsItWas() {
        List<Scope> scopes = List.of(
                Scope.everything(),
                Scope.projects(List.of(1L)),
                Scope.filter(10100),
                Scope.jql("project = \"SALES; 영업\" and text ~ 'a=b\\c' and x = 50%\n order by key"));
        List<String> values = List.of("", "2017-10", "kim; lee", "a:b=c%3B", " edge ", "\"quoted\"", "이순신", "100%");
        for (Scope scope : scopes) {
            for (Measure measure : Measure.values()) {
                for (String value : values) {
                    GroupValue group = new GroupValue(Dimension.OWNER, value);
                    assertReadBack(new ForecastSelection(
                            scope, QUARTER, measure, Optional.of(group), USD, Optional.empty(), Optional.empty()));
                }
                assertReadBack(new ForecastSelection(
                        scope, QUARTER, measure, Optional.empty(), USD, Optional.of(USD), Optional.of(MOMENT)));
            }
        }
    }

    @Test
    public void aSelectionOfSomeOwnersSaysWhose() {
        String team = "projects=1;owner=group:sales%3B 영업;period=2017-10-01..2018-01-01;column=commit;currency=USD";

        assertThat(ForecastSelection.decode(team).owner().value()).isEqualTo("sales; 영업");
        assertThat(ForecastSelection.decode(team).encode()).isEqualTo(team);
    }

    @Test
    public void aSelectionOfThePastSaysItsMoment() {
        String then = "projects=1;period=2017-10-01..2018-01-01;column=commit;currency=USD;at=2017-11-15T03:00:00Z";

        assertThat(ForecastSelection.decode(then).moment()).contains(Instant.parse("2017-11-15T03:00:00Z"));
        assertThat(ForecastSelection.decode(then).encode()).isEqualTo(then);
    }

    @Test
    public void dealsWhoseCurrencyIsNoMoneyCanBeNamed_butNothingIsConvertedIntoIt() {
        String unknown = "projects=1;period=2017-10-01..2018-01-01;column=commit;currency=USD;apart=XXX";

        assertThat(ForecastSelection.decode(unknown).encode()).isEqualTo(unknown);
        assertRefused(unknown.replace("USD", "XXX"), "currency");
    }

    @Test
    public void theTextFitsBetweenTheQuotesOfAQuery() {
        ForecastSelection selection = new ForecastSelection(
                Scope.jql("summary ~ \"it's \\\"x\\\"\""),
                QUARTER,
                Measure.LOST,
                Optional.of(new GroupValue(Dimension.OWNER, "o'neil\"\\")),
                USD,
                Optional.empty(),
                Optional.empty());

        assertThat(selection.encode()).doesNotContain("\"", "'", "\\", "\n");
    }

    @Test
    public void whatIsNoSelection_isRefused() {
        String good = "projects=1;period=2017-10-01..2018-01-01;column=commit;currency=USD";
        assertThat(ForecastSelection.decode(good).encode()).isEqualTo(good);

        for (String bad : List.of(
                "",
                "nonsense",
                good + ";",
                good + ";column=lost",
                good + ";colour=red",
                good + ";filter=2",
                good.replace("commit", "comit"),
                good.replace("column=commit;", ""),
                good.replace("projects=1;", ""),
                good + ";by=weather:fine",
                good + ";by=owner:%",
                good + ";by=owner:%zz",
                good + ";at=yesterday",
                good + ";at=2017-11-15",
                "x".repeat(20_000))) {
            assertRefused(bad, "selection");
        }
        assertRefused(null, "selection");
        assertRefused(good.replace("projects=1", "projects=one"), "scope");
        assertRefused(good.replace("2018-01-01", "2018-13-01"), "period");
        assertRefused(good.replace("USD", "DOLLAR"), "currency");
        assertRefused(good + ";apart=???", "apart");
    }

    @Test
    public void s9_aDayOrMomentBeyondAnyCalendarIsRefused_alsoFromASavedFilter() {
        String good = "projects=1;period=2017-10-01..2018-01-01;column=commit;currency=USD";

        assertRefused(good.replace("2017-10-01..2018", "+999999995-01-01..+999999996"), "period");
        assertRefused(good + ";at=+999999999-12-31T23:59:59Z", "selection");
        assertRefused(good + ";at=-999999999-01-01T00:00:00Z", "selection");
        assertRefused(good + ";at=1899-12-31T23:59:59Z", "selection");
        assertThat(ForecastSelection.decode(good + ";at=1900-01-01T00:00:00Z").moment())
                .contains(Instant.parse("1900-01-01T00:00:00Z"));
    }

    private static void assertReadBack(ForecastSelection selection) {
        assertThat(ForecastSelection.decode(selection.encode())).isEqualTo(selection);
    }

    private static void assertRefused(String text, String field) {
        assertThatThrownBy(() -> ForecastSelection.decode(text))
                .as(text)
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(field));
    }
}
