package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.pages.RatesPage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Amounts in different currencies are never added up without a rate. */
public class RatesAndCurrenciesTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final LocalDate TODAY = LocalDate.now();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    @Test
    public void withoutARateAFigureStandsApart_withOneItIsConverted_andTheRateIsShown() {
        String project = SANDBOX.pipeline("MONEY", "the-model");
        Deals deals = SANDBOX.dealsOf("rep2");
        deals.open(project, "In won", "1000000", "KRW", TODAY);
        deals.open(project, "In euro", "2000.50", "EUR", TODAY);

        Dashboard dashboard = Dashboard.create(windows.of("manager"), "Currencies", false);
        ForecastGadget gadget = dashboard
                .addForecast()
                .ofProjects(project)
                .choose("Period", "This year")
                .choose("Currency", "KRW")
                .save();
        assertThat(gadget.amount("KRW", "pipeline")).isEqualByComparingTo("1000000");
        assertThat(gadget.amount("EUR", "pipeline")).isEqualByComparingTo("2000.50");
        assertThat(gadget.frame().innerText()).contains("There is no exchange rate from EUR to KRW");

        RatesPage.open(windows.of("admin")).add("EUR", "KRW", "1500", TODAY.minusDays(1));

        ForecastGadget converted = Dashboard.at(windows.of("manager"), dashboard.address())
                .forecast()
                .ready();
        assertThat(converted.amount("KRW", "pipeline"))
                .isEqualByComparingTo(new BigDecimal("1000000").add(new BigDecimal("3000750")));
        assertThat(converted.amount("EUR", "pipeline")).isEqualByComparingTo("0");
        assertThat(converted.frame().innerText()).contains("Exchange rates used", "1 EUR = 1,500 KRW");
    }

    @Test
    public void aRateThatIsNone_isRefusedAtItsField() {
        RatesPage page = RatesPage.open(windows.of("admin"));

        page.send("JPY", "KRW", "-3", TODAY);
        assertThat(page.errorAt("Rate")).contains("greater than zero");
        page.send("JPY", "KRW", "nine", TODAY);
        page.content().getByText("This is not a rate.").waitFor();
        page.send("JPY", "JPY", "9", TODAY);
        page.content().getByText("A rate needs two different currencies.").waitFor();

        assertThat(SANDBOX.rest("admin").get("/rest/pipewright/1.0/rates").ok().toString())
                .doesNotContain("JPY");
    }
}
