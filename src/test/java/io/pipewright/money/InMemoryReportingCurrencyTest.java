package io.pipewright.money;

public class InMemoryReportingCurrencyTest extends ReportingCurrencyContract {

    private final InMemoryReportingCurrency reporting = new InMemoryReportingCurrency();

    @Override
    protected ReportingCurrency reporting() {
        return reporting;
    }
}
