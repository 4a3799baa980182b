package io.pipewright.jira.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.field.CurrencyChoices;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.history.Changelog;
import io.pipewright.jira.money.NumberJson.NumberRequest;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.kernel.Actors;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** U1: what was understood of a number is said while it is typed. */
public class NumbersResourceTest {

    private final Changelog jira = new Changelog();
    private final NumbersResource resource = new NumbersResource(
            new CurrencyChoices(jira.fields, jira.options, jira.reporting),
            jira.reporting,
            DeliveredTexts.messages(),
            new RestErrors(DeliveredTexts.messages(), Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul"))));

    @Before
    public void dealsInWonAndDollars() {
        jira.reporting.choose(Currency.getInstance("KRW"));
        jira.offer(JiraDealFields.CURRENCY, "USD", "KRW");
    }

    @Test
    public void u1_anAmountIsSaidWithItsCurrency() {
        assertThat(understood("amount", "1억 2천만", "KRW")).isEqualTo(new NumberJson("120000000", "120,000,000 KRW"));
        assertThat(understood("amount", "1.2m", null)).isEqualTo(new NumberJson("1200000", "1,200,000 KRW"));
        assertThat(understood("amount", "$1,200.5", "usd")).isEqualTo(new NumberJson("1200.5", "1,200.5 USD"));
    }

    @Test
    public void u1_percentagesAndOtherNumbersAreSaidToo() {
        assertThat(understood("percent", "33,3", null)).isEqualTo(new NumberJson("33.3", "33.3 %"));
        assertThat(understood("number", "1,380.12345678", null))
                .isEqualTo(new NumberJson("1380.12345678", "1,380.12345678"));
    }

    @Test
    public void u1_whatCannotBeReadSaysWhy() {
        assertThat(refused("amount", "1.234", "KRW"))
                .isEqualTo(Map.of(
                        "text",
                        "“1.234” can mean 1,234 or 1.234. Write 1234 for the first; the second has more decimals than"
                                + " are possible here."));
        assertThat(refused("amount", "<script>", "KRW")).containsOnlyKeys("text");
        assertThat(refused("percent", "101", null)).containsOnlyKeys("text");
        assertThat(refused("number", null, null)).containsOnlyKeys("text");
        assertThat(refused("amount", "1", "XAU")).containsOnlyKeys("currency");
        assertThat(refused("length", "1", null)).containsOnlyKeys("kind");
        assertThat(resource.read(null).getStatus()).isEqualTo(400);
        assertThat(NumbersResource.class).hasAnnotation(LicensedOnly.class);
    }

    private Object understood(String kind, String text, String currency) {
        return resource.read(new NumberRequest(kind, text, currency, null)).getEntity();
    }

    private Map<String, String> refused(String kind, String text, String currency) {
        Response response = resource.read(new NumberRequest(kind, text, currency, null));
        assertThat(response.getStatus()).isEqualTo(400);
        return ((RestErrors.ErrorsJson) response.getEntity()).errors();
    }
}
