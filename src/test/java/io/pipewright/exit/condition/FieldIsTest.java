package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertMet;
import static io.pipewright.exit.ExitAssertions.assertStands;
import static io.pipewright.kernel.Unseen.aroundAndWithin;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.condition.FieldValue.ChosenValue;
import io.pipewright.exit.condition.FieldValue.DateValue;
import io.pipewright.exit.condition.FieldValue.NumberValue;
import io.pipewright.exit.condition.FieldValue.TextValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Unseen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class FieldIsTest {

    private static final String SEATS = "customfield_1";
    private static final String REGION = "customfield_2";
    private static final String KICK_OFF = "customfield_3";

    private final ExitWorld world = new ExitWorld();
    private final Deal deal = world.aDeal().build();

    @Before
    public void threeCustomFields() {
        world.fields.define(SEATS, "Seats", FieldType.NUMBER);
        world.fields.define(REGION, "Region", FieldType.TEXT);
        world.fields.define(KICK_OFF, "Kick-off", FieldType.DATE);
    }

    @Test
    public void aDealWithoutAmountStays_whereTheAmountHasToBeSet() {
        world.required("The amount is estimated", FieldIs.set("amount"));

        CriterionResult result = world.resultFor(world.aDeal().withoutAmount().build());

        assertStands(result, CriterionState.UNMET, "pipewright.exit.field.unset");
        assertThat(result.reasons().get(0).arguments().get(1)).isEqualTo(Reason.of("pipewright.exit.field.amount"));
        assertMet(world.resultFor(world.aDeal().worth("0", "KRW").build()));
    }

    @Test
    public void c08_anOperandIsReadAsItIsSeen_whateverItsFieldIsOf() {
        for (String unseen : Unseen.ALL) {
            NumberValue seats = new NumberValue(new BigDecimal("1250.5"));
            DateValue kickOff = new DateValue(LocalDate.of(2026, 5, 12));
            LocalDate today = LocalDate.of(2026, 5, 12);

            assertThat(seats.compares(Comparison.EQUAL, aroundAndWithin("1250.5", unseen), today))
                    .isTrue();
            assertThat(kickOff.compares(Comparison.EQUAL, aroundAndWithin("2026-05-12", unseen), today))
                    .isTrue();
            assertThat(kickOff.compares(Comparison.EQUAL, aroundAndWithin("today", unseen), today))
                    .isTrue();
        }
        assertThat(TextValue.of("\u200BNew\u00A0York").compares(Comparison.EQUAL, "new york\uFEFF", LocalDate.EPOCH))
                .isTrue();
        assertThat(TextValue.of("New York").compares(Comparison.EQUAL, "NewYork", LocalDate.EPOCH))
                .isFalse();
    }

    @Test
    public void theAmountIsComparedExactly() {
        world.required("At least ten million", new FieldIs("amount", Comparison.AT_LEAST, "10000000.01"));

        assertStands(
                world.resultFor(world.aDeal().worth("10000000", "USD").build()),
                CriterionState.UNMET,
                "pipewright.exit.field.not-at-least");
        assertMet(world.resultFor(world.aDeal().worth("10000000.01", "USD").build()));
    }

    @Test
    public void everyComparisonHoldsExactlyWhereItShould() {
        assertHolds(Comparison.EQUAL, false, true, false);
        assertHolds(Comparison.NOT_EQUAL, true, false, true);
        assertHolds(Comparison.LESS, true, false, false);
        assertHolds(Comparison.AT_MOST, true, true, false);
        assertHolds(Comparison.MORE, false, false, true);
        assertHolds(Comparison.AT_LEAST, false, true, true);
    }

    @Test
    public void numbersAreEqual_howeverTheyAreWritten() {
        assertThat(new NumberValue(new BigDecimal("10.0")).compares(Comparison.EQUAL, "10", LocalDate.EPOCH))
                .isTrue();
    }

    @Test
    public void aDateIsComparedWithAnotherOrWithToday() {
        DateValue tenth = new DateValue(LocalDate.parse("2026-01-10"));

        assertThat(tenth.compares(Comparison.AT_LEAST, "today", LocalDate.parse("2026-01-10")))
                .isTrue();
        assertThat(tenth.compares(Comparison.AT_LEAST, "today", LocalDate.parse("2026-01-11")))
                .isFalse();
        assertThat(tenth.compares(Comparison.LESS, "2026-01-11", LocalDate.EPOCH))
                .isTrue();
    }

    /** Case C02. */
    @Test
    public void c02_aChoiceIsMetByWhatItIs_whateverItIsCalled() {
        String tier = "customfield_4";
        world.fields.define(tier, "Tier", FieldType.CHOICE);
        world.fields.offer(tier, new Choice("10100", "Gold"), new Choice("10101", "Silver"));
        world.fields.set(tier, ChosenValue.of("10100"));
        world.required("By id", new FieldIs(tier, Comparison.EQUAL, "10100"));
        world.required("As older versions stored it", new FieldIs(tier, Comparison.EQUAL, "Gold"));
        world.required("Another", new FieldIs(tier, Comparison.EQUAL, "10101"));

        List<CriterionResult> results = world.check(deal).results();

        assertMet(results.get(0));
        assertMet(results.get(1));
        assertStands(results.get(2), CriterionState.UNMET, "pipewright.exit.field.not-equal");
        assertThat(results.get(2).reasons().get(0).arguments()).containsExactly("Another", "Tier", "Silver");

        world.fields.offer(tier, new Choice("10100", "Platinum"));
        assertMet(world.check(deal).results().get(0));
        assertStands(world.check(deal).results().get(1), CriterionState.BROKEN, "pipewright.exit.field.incomparable");
    }

    /** Case C02. */
    @Test
    public void c02_theOwnerAndTheCategoryAreMetAsPeopleSeeThem() {
        Deal theirs = world.aDeal()
                .ownedBy("JIRAUSER10101")
                .inCategory(ForecastCategory.BEST_CASE)
                .build();
        world.fields.offer("owner", new Choice("JIRAUSER10101", "rep2"));
        world.fields.offer("category", new Choice("best-case", "Best case"));
        world.required("Owner", new FieldIs("owner", Comparison.EQUAL, "rep2"));
        world.required("Category", new FieldIs("category", Comparison.EQUAL, "Best case"));

        assertThat(world.check(theirs).passes()).isTrue();
    }

    @Test
    public void oneOfSeveralChosenOptionsIsEnough_inUpperOrLowerCase() {
        TextValue regions = new TextValue(List.of("Seoul", "Busan"));

        assertThat(regions.compares(Comparison.EQUAL, "busan", LocalDate.EPOCH)).isTrue();
        assertThat(regions.compares(Comparison.NOT_EQUAL, "Busan", LocalDate.EPOCH))
                .isFalse();
        assertThat(regions.compares(Comparison.EQUAL, "Daegu", LocalDate.EPOCH)).isFalse();
    }

    @Test
    public void aFieldThatIsNotSetMeetsNoComparison_notEvenIsNot() {
        world.required("Not in Seoul", new FieldIs(REGION, Comparison.NOT_EQUAL, "Seoul"));

        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.field.unset");
        assertThat(world.resultFor(deal).reasons().get(0).arguments().get(1)).isEqualTo("Region");
    }

    @Test
    public void whatIsTypedOnTheScreenCounts_beforeItIsStored() {
        world.required("Seats are known", FieldIs.set(SEATS));
        ScreenValues typed = new ScreenValues(Map.of(SEATS, Optional.of(new NumberValue(BigDecimal.TEN))));

        assertThat(world.check(deal).passes()).isFalse();
        assertThat(world.check(deal, typed).passes()).isTrue();
    }

    @Test
    public void aFieldThatTheScreenClearsIsNotSet() {
        world.fields.set(SEATS, new NumberValue(BigDecimal.TEN));
        world.required("Seats are known", FieldIs.set(SEATS));
        ScreenValues cleared = new ScreenValues(Map.of(SEATS, Optional.empty()));

        assertThat(world.check(deal).passes()).isTrue();
        assertThat(world.check(deal, cleared).passes()).isFalse();
    }

    @Test
    public void aCriterionOnADeletedFieldIsBroken_andSaysWhoRepairsIt() {
        world.required("Seats are known", FieldIs.set(SEATS));
        world.fields.delete(SEATS);

        CriterionResult result = world.resultFor(deal);

        assertStands(result, CriterionState.BROKEN, "pipewright.exit.field.gone");
        assertThat(result.reasons().get(0).arguments()).containsExactly("Seats are known", SEATS);
        assertThat(result.blocks()).isTrue();
    }

    @Test
    public void aDeletedFieldStaysBroken_whenTheScreenStillSendsIt() {
        world.required("Seats are known", FieldIs.set(SEATS));
        world.fields.delete(SEATS);
        ScreenValues typed = new ScreenValues(Map.of(SEATS, Optional.of(new NumberValue(BigDecimal.TEN))));

        assertStands(world.check(deal, typed).results().get(0), CriterionState.BROKEN, "pipewright.exit.field.gone");
    }

    @Test
    public void aComparisonThatDoesNotSuitTheFieldIsBroken() {
        world.required("Seats", new FieldIs(SEATS, Comparison.MORE, "many"));
        world.fields.set(SEATS, new NumberValue(BigDecimal.TEN));
        assertStands(world.resultFor(deal), CriterionState.BROKEN, "pipewright.exit.field.incomparable");

        assertBroken(new FieldIs(KICK_OFF, Comparison.LESS, "2026-02-30"), KICK_OFF, new DateValue(LocalDate.EPOCH));
        assertBroken(new FieldIs(REGION, Comparison.LESS, "Seoul"), REGION, TextValue.of("Seoul"));
    }

    private static void assertBroken(FieldIs condition, String field, FieldValue value) {
        ExitWorld other = new ExitWorld();
        other.fields.define(field, "Field", FieldType.TEXT);
        other.fields.set(field, value);
        other.required("Compared", condition);
        assertStands(
                other.resultFor(other.aDeal().build()), CriterionState.BROKEN, "pipewright.exit.field.incomparable");
    }

    private static void assertHolds(Comparison comparison, boolean nine, boolean ten, boolean eleven) {
        assertThat(List.of("9", "10", "11"))
                .extracting(n -> new NumberValue(new BigDecimal(n)).compares(comparison, "10", LocalDate.EPOCH))
                .as(comparison.code())
                .containsExactly(nine, ten, eleven);
    }
}
