package io.pipewright.jira.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.operand.FunctionOperand;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.Test;

public class ForecastDealsFunctionTest {

    private static final String COMMITTED = "projects=10000;period=2017-10-01..2018-01-01;column=commit;currency=USD";
    private final Sales sales = new Sales(Locale.ENGLISH);

    @Test
    public void itStandsForTheDealsOfTheFigure() {
        long committed = sales.open(ForecastCategory.COMMIT, "1000", "USD", null, "2017-11-20");
        sales.open(ForecastCategory.PIPELINE, "1000", "USD", null, "2017-11-20");

        FunctionOperand operand = operand(COMMITTED);
        List<QueryLiteral> values = sales.function().getValues(null, operand, null);

        assertThat(values).extracting(QueryLiteral::getLongValue).containsExactly(committed);
        assertThat(values.get(0).getSourceOperand()).isSameAs(operand);
        assertThat(sales.function().getDataType()).isEqualTo(JiraDataTypes.ISSUE);
    }

    @Test
    public void aSelectionThatCannotBeReadIsRefusedInWords() {
        assertThat(faults("rubbish"))
                .singleElement()
                .asString()
                .contains("This does not name a figure of a forecast: rubbish");
        assertThat(faults(COMMITTED.replace("USD", "XXX")))
                .singleElement()
                .asString()
                .contains("not a currency");
        assertThat(faults(COMMITTED)).isEmpty();
    }

    @Test
    public void u10_itStandsForTheDealsThatNeedAttention() {
        long passed = sales.open(ForecastCategory.COMMIT, "1000", "USD", null, "2017-11-14");
        sales.open(ForecastCategory.COMMIT, "1000", "USD", null, "2017-11-15");
        FunctionOperand operand = operand("attention=close-date-passed;projects=10000");

        assertThat(sales.function().getValues(null, operand, null))
                .extracting(QueryLiteral::getLongValue)
                .containsExactly(passed);
        assertThat(faults("attention=tired;projects=10000")).hasSize(1);
    }

    @Test
    public void oneArgumentIsExpected() {
        MessageSet none = sales.function().validate(null, new FunctionOperand("forecastDeals", List.of()), null);

        assertThat(none.hasAnyErrors()).isTrue();
        assertThat(sales.function().getMinimumNumberOfExpectedArguments()).isEqualTo(1);
    }

    @Test
    public void whereTheUserSeesNothing_orTheFilterIsGone_thereIsNoDealAndNoError() {
        sales.open(ForecastCategory.COMMIT, "1000", "USD", null, "2017-11-20");
        sales.visible = (actor, scope, deals) -> {
            throw new NotPermitted(Reason.of("any"));
        };
        assertThat(sales.function().getValues(null, operand(COMMITTED), null)).isEmpty();

        sales.visible = (actor, scope, deals) -> {
            throw new InvalidValue("scope", Reason.of("any"));
        };
        assertThat(sales.function().getValues(null, operand(COMMITTED), null)).isEmpty();
    }

    private Set<String> faults(String selection) {
        return sales.function().validate(null, operand(selection), null).getErrorMessages();
    }

    private static FunctionOperand operand(String selection) {
        return new FunctionOperand("forecastDeals", List.of(selection));
    }
}
