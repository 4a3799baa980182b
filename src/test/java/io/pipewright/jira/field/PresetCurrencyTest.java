package io.pipewright.jira.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import io.pipewright.jira.history.Changelog;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Before;
import org.junit.Test;

/** U1: the form of a new deal stands at the reporting currency. */
public class PresetCurrencyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency KRW = Currency.getInstance("KRW");

    private final Changelog jira = new Changelog();
    private final AtomicReference<Option> preset = new AtomicReference<>();
    private final PresetCurrency currency = new PresetCurrency(jira.fields, jira.options);

    @Before
    @SuppressWarnings("unchecked")
    public void dealsInDollarsWonAndEuros() {
        CustomFieldType<Object, Object> type = mock(CustomFieldType.class);
        when(type.getDefaultValue(any())).thenAnswer(call -> preset.get());
        doAnswer(call -> {
                    preset.set(call.getArgument(1));
                    return null;
                })
                .when(type)
                .setDefaultValue(any(), any());
        when(jira.fields.field(JiraDealFields.CURRENCY).orElseThrow().getCustomFieldType())
                .thenReturn(type);
        jira.offer(JiraDealFields.CURRENCY, "USD", "KRW", "EUR");
    }

    @Test
    public void u1_theFirstReportingCurrencyIsPreset_andALaterOneInItsPlace() {
        currency.follow(Optional.empty(), KRW);
        assertThat(preset.get().getValue()).isEqualTo("KRW");

        currency.follow(Optional.of(KRW), USD);
        assertThat(preset.get().getValue()).isEqualTo("USD");
    }

    @Test
    public void u1_whatAnAdministratorPresetInJiraStays() {
        Option euro = Changelog.option(902, "EUR");
        preset.set(euro);

        currency.follow(Optional.of(KRW), USD);
        currency.follow(Optional.empty(), USD);

        assertThat(preset.get()).isSameAs(euro);
    }

    @Test
    public void u1_aCurrencyThatDealsCannotBeInIsNotPreset() {
        currency.follow(Optional.empty(), Currency.getInstance("JPY"));

        assertThat(preset.get()).isNull();
    }
}
