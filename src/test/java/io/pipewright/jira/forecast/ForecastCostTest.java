package io.pipewright.jira.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.query.operand.FunctionOperand;
import io.pipewright.analysis.Dimension;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.deal.VisibleDealsInMemory;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.Test;

/** What a forecast asks of its ports on its whole way, from the REST resource on: each once, whatever the number of lines. */
public class ForecastCostTest {

    private static final String[] ONCE_EACH = {
        "DealVersions.after", "Pipelines.all", "RateTables.current", "VisibleDeals.among"
    };
    /** The open deals, whatever their close date, are others than those that count in the period. */
    private static final String[] FORECAST = {
        "DealVersions.after",
        "Pipelines.all",
        "RateTables.current",
        "VisibleDeals.among",
        "VisibleDeals.among",
        "OverduePlans.among"
    };

    private static final int LINES = 40;

    private final Sales sales = new Sales(Locale.ENGLISH);

    @Test
    public void aForecastOfFortyLinesAsksNoMoreThanOneOfASingleLine_howeverItIsGrouped() {
        sales.open(ForecastCategory.COMMIT, "1", "USD", "JIRAUSER10100", "2017-11-20");
        sales.open(ForecastCategory.COMMIT, "1", "USD", "JIRAUSER10100", "2019-11-20");
        for (Dimension dimension : Dimension.values()) {
            assertThat(asked(dimension)).as("one deal by " + dimension).containsExactly(FORECAST);
        }

        growToManyLines();
        for (Dimension dimension : Dimension.values()) {
            assertThat(asked(dimension)).as("many deals by " + dimension).containsExactly(FORECAST);
        }
        for (Dimension dimension : List.of(Dimension.STAGE, Dimension.OWNER, Dimension.PROJECT)) {
            assertThat(lines(dimension)).as("lines by " + dimension).isGreaterThanOrEqualTo(LINES);
        }
    }

    @Test
    public void aboutADealThatCountsAndIsOpenItIsAskedOnceWhetherItMayBeBrowsed() {
        List<Long> askedAbout = new ArrayList<>();
        sales.visible = (who, scope, deals) -> {
            LongStream.of(deals).forEach(askedAbout::add);
            return VisibleDealsInMemory.where(deal -> true).among(who, scope, deals);
        };
        sales.open(ForecastCategory.COMMIT, "1", "USD", "JIRAUSER10100", "2017-11-20");
        sales.open(ForecastCategory.COMMIT, "1", "USD", "JIRAUSER10100", "2019-11-20");

        asked(Dimension.MONTH);

        assertThat(askedAbout).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    public void theListBehindAFigureAsksAsMuchAsTheFigure() {
        growToManyLines();
        sales.asked.clear();
        FunctionOperand selection = new FunctionOperand(
                "forecastDeals",
                List.of("projects=20003;period=2017-10-01..2018-01-01;column=commit;by=stage:stage-3;currency=USD"));

        assertThat(sales.function().getValues(null, selection, null)).hasSize(1);
        assertThat(sales.asked).containsExactly(ONCE_EACH);
    }

    @Test
    public void theListOfDealsThatNeedAttentionAsksOnlyWhatItNeeds() {
        growToManyLines();
        assertThat(askedBy("attention=stalled;projects=all")).containsExactly(ONCE_EACH);
        assertThat(askedBy("attention=no-next-step;projects=all")).containsExactly(ONCE_EACH);
        assertThat(askedBy("attention=plan-overdue;projects=all")).hasSize(5).contains("OverduePlans.among");
    }

    private List<String> askedBy(String selection) {
        sales.asked.clear();
        sales.function().getValues(null, new FunctionOperand("forecastDeals", List.of(selection)), null);
        return List.copyOf(sales.asked);
    }

    private void growToManyLines() {
        sales.visible = VisibleDealsInMemory.where(deal -> true);
        IntStream.range(0, LINES).forEach(line -> {
            sales.pipelines.save(pipeline(20_000 + line));
            sales.deal(
                    20_000 + line,
                    "s-" + line,
                    ForecastCategory.COMMIT,
                    "1",
                    "USD",
                    "JIRAUSER" + (10_100 + line),
                    "2017-11-20",
                    "2017-09-01T00:00:00Z");
        });
    }

    private static Pipeline pipeline(long project) {
        List<Stage> stages = IntStream.range(0, LINES)
                .mapToObj(line -> new Stage(
                        "stage-" + line,
                        line + 1,
                        "s-" + line,
                        StageKind.OPEN,
                        Probability.of(50),
                        ForecastCategory.PIPELINE,
                        Optional.empty(),
                        ""))
                .toList();
        return new Pipeline(project, "test", stages);
    }

    private List<String> asked(Dimension dimension) {
        sales.asked.clear();
        forecast(dimension);
        return List.copyOf(sales.asked);
    }

    private int lines(Dimension dimension) {
        return ((ForecastJson) forecast(dimension).getEntity()).main().groups().size();
    }

    private Response forecast(Dimension dimension) {
        Response response = sales.resource().forecast("all", "this-quarter", dimension.code(), null, null, null);
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }
}
