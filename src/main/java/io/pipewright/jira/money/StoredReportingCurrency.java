package io.pipewright.jira.money;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.money.CurrencyPreset;
import io.pipewright.money.ReportingCurrency;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.Optional;

/**
 * The reporting currency as a global setting of Jira. A list of issues asks for it once for each issue; Jira answers from a cache that it
 * keeps in step on all nodes, so a copy of our own would only be slower to notice a change.
 */
@Named
public class StoredReportingCurrency implements ReportingCurrency {

    private static final String KEY = "io.pipewright.reporting-currency";

    private final PluginSettingsFactory settings;
    private final CurrencyPreset preset;

    @Inject
    public StoredReportingCurrency(PluginSettingsFactory settings, CurrencyPreset preset) {
        this.settings = settings;
        this.preset = preset;
    }

    @Override
    public Optional<Currency> chosen() {
        return Optional.ofNullable((String) settings.createGlobalSettings().get(KEY))
                .map(Currency::getInstance);
    }

    @Override
    public void choose(Currency currency) {
        Optional<Currency> before = chosen();
        settings.createGlobalSettings().put(KEY, currency.getCurrencyCode());
        preset.follow(before, currency);
    }
}
