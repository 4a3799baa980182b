package io.pipewright.deal;

import io.pipewright.kernel.UserKey;
import io.pipewright.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Builds deals for tests: a valid deal, changed only where the test cares. */
public final class DealBuilder {

    private long id = 10100;
    private String key = "SALES-1";
    private String summary = "Hanbit Logistics: warehouse control";
    private long projectId = 10000;
    private String statusId = "10001";
    private Instant created = Instant.parse("2026-01-05T09:00:00Z");
    private Optional<Amount> amount = Optional.of(new Amount(new BigDecimal("50000000"), Currency.getInstance("KRW")));
    private Optional<Probability> probability = Optional.of(Probability.of(10));
    private Optional<ForecastCategory> category = Optional.of(ForecastCategory.PIPELINE);
    private Optional<LocalDate> closeDate = Optional.of(LocalDate.parse("2026-03-31"));
    private Optional<UserKey> owner = Optional.of(new UserKey("rep"));

    private DealBuilder() {}

    public static DealBuilder aDeal() {
        return new DealBuilder();
    }

    public DealBuilder withId(long newId) {
        id = newId;
        return this;
    }

    public DealBuilder withKey(String newKey) {
        key = newKey;
        return this;
    }

    public DealBuilder called(String newSummary) {
        summary = newSummary;
        return this;
    }

    public DealBuilder inProject(long newProjectId) {
        projectId = newProjectId;
        return this;
    }

    public DealBuilder inStatus(String newStatusId) {
        statusId = newStatusId;
        return this;
    }

    public DealBuilder created(String instant) {
        created = Instant.parse(instant);
        return this;
    }

    public DealBuilder worth(String value, String currency) {
        amount = Optional.of(Amount.parse(value, Currency.getInstance(currency)));
        return this;
    }

    public DealBuilder withoutAmount() {
        amount = Optional.empty();
        return this;
    }

    public DealBuilder withProbability(String percent) {
        probability = Optional.of(Probability.parse(percent));
        return this;
    }

    public DealBuilder inCategory(ForecastCategory newCategory) {
        category = Optional.of(newCategory);
        return this;
    }

    public DealBuilder closing(String date) {
        closeDate = Optional.of(LocalDate.parse(date));
        return this;
    }

    public DealBuilder withoutCloseDate() {
        closeDate = Optional.empty();
        return this;
    }

    public DealBuilder ownedBy(String userKey) {
        owner = Optional.of(new UserKey(userKey));
        return this;
    }

    public DealBuilder withoutOwner() {
        owner = Optional.empty();
        return this;
    }

    public Deal build() {
        return new Deal(
                new DealId(id),
                key,
                summary,
                projectId,
                statusId,
                created,
                amount,
                probability,
                category,
                closeDate,
                owner);
    }
}
