package io.pipewright.board;

import static io.pipewright.board.BoardFixture.ACTOR;
import static io.pipewright.board.BoardFixture.OTHER_PROJECT;
import static io.pipewright.board.BoardFixture.PROJECT;
import static io.pipewright.board.BoardFixture.QUARTER;
import static io.pipewright.board.BoardFixture.column;
import static io.pipewright.board.BoardFixture.in;
import static io.pipewright.board.BoardFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.analysis.Figure;
import io.pipewright.analysis.Unconverted;
import io.pipewright.board.BoardColumn.Place;
import io.pipewright.board.BoardColumn.Sums;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.Attention;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.UserKey;
import io.pipewright.metrics.MetricsRequest;
import io.pipewright.money.Rate;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** Requirements A23-A43, X2 and X16: the board shows where every deal stands, and its sums are those of its deals. */
public class ViewBoardTest {

    private static final String LATELY = "2017-11-10T00:00:00Z";

    private final BoardFixture sales = new BoardFixture();

    private static Sums sums(String amount, String weighted) {
        return new Sums(new BigDecimal(amount), new BigDecimal(weighted));
    }

    private Board board(OwnerChoice owner, Scope scope) {
        return sales.viewBoard().of(ACTOR, new MetricsRequest(scope, owner, QUARTER, Optional.empty()));
    }

    private static List<Long> ids(BoardColumn column) {
        return column.cards().stream().map(card -> card.deal().id()).toList();
    }

    @Test
    public void eachStageIsAColumn_fromPreDealAtOneEdgeToParkedAtTheOther_alsoWithoutDeals() {
        assertThat(sales.board().columns())
                .extracting(BoardColumn::key)
                .containsExactly("lead", "proposal", "closing", "won", "care", "lost", "parked");
    }

    @Test
    public void aColumnSaysHowManyDealsItHas_whatTheyAreWorthAndWhatByTheirProbability() {
        sales.deal(in("proposal").worth("1000.10", "USD"), LATELY);
        sales.deal(in("proposal").worth("0.07", "USD").at(50), LATELY);
        sales.deal(in("proposal"), LATELY);

        BoardColumn proposal = column(sales.board(), "proposal");

        assertThat(proposal.count()).isEqualTo(3);
        assertThat(proposal.sums()).as("20%% of 1000.10 and half of 0.07").contains(sums("1000.17", "200.06"));
    }

    @Test
    public void theSumOfAColumnIsThatOfItsCards_andOfTheDealsBeyondThem() {
        IntStream.range(0, ViewBoard.MOST_CARDS + 7)
                .forEach(deal -> sales.deal(in("proposal").worth(String.valueOf(1 + deal), "USD"), LATELY));
        sales.deal(in("closing").worth("5", "USD"), LATELY);
        sales.deal(in("closing").worth("7", "USD"), LATELY);

        Board board = sales.board();

        BoardColumn proposal = column(board, "proposal");
        assertThat(proposal.cards()).hasSize(ViewBoard.MOST_CARDS);
        assertThat(proposal.more()).isEqualTo(7);
        assertThat(proposal.count()).isEqualTo(ViewBoard.MOST_CARDS + 7);
        assertThat(proposal.cards().get(0).deal().converted())
                .as("largest first")
                .contains(new BigDecimal("207.00"));
        BigDecimal onCards = total(proposal);
        BigDecimal smallest =
                IntStream.rangeClosed(1, 7).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(onCards.add(smallest))
                .isEqualByComparingTo(proposal.sums().orElseThrow().amount());
        assertThat(total(column(board, "closing")))
                .isEqualTo(column(board, "closing").sums().orElseThrow().amount());
    }

    private static BigDecimal total(BoardColumn column) {
        return column.cards().stream()
                .flatMap(card -> card.deal().converted().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    public void x2_whatIsPreDealIsInNoSum_andItsMissingRateIsNobodysConcern() {
        sales.deal(in("lead").worth("700", "USD"), LATELY);
        sales.deal(in("lead").worth("700", "JPY"), LATELY);

        Board board = sales.board();

        assertThat(column(board, "lead").count()).isEqualTo(2);
        assertThat(column(board, "lead").sums()).isEmpty();
        assertThat(board.unconverted()).isEmpty();
    }

    @Test
    public void x16_openDealsAreWorthTodaysRate_endedOnesThatOfTheirEnd() {
        sales.rates.add(Rate.parse("EUR", "USD", "1.10", "2017-01-01"));
        sales.rates.add(Rate.parse("EUR", "USD", "1.20", "2017-11-01"));
        sales.deal(in("proposal").worth("100", "EUR"), "2017-10-05T00:00:00Z");
        sales.deal(in("won").worth("100", "EUR"), "2017-10-05T00:00:00Z");
        sales.deal(in("proposal").worth("1", "USD"), LATELY);

        Board board = sales.board();

        assertThat(column(board, "proposal").sums()).contains(sums("121.00", "24.20"));
        assertThat(column(board, "won").sums()).contains(sums("110.00", "110.00"));
    }

    @Test
    public void x16_aDealWithoutARateIsOnTheBoardButInNoSum_andTheBoardSaysSo() {
        sales.deal(in("proposal").worth("700", "JPY"), LATELY);
        sales.deal(in("proposal").worth("5", "USD"), LATELY);

        Board board = sales.board();

        BoardColumn proposal = column(board, "proposal");
        assertThat(proposal.count()).isEqualTo(2);
        assertThat(proposal.sums()).contains(sums("5.00", "1.00"));
        assertThat(proposal.apart()).containsExactly(Currency.getInstance("JPY"));
        assertThat(proposal.cards().get(1).deal().amount()).contains(new BigDecimal("700"));
        assertThat(proposal.cards().get(1).deal().converted()).isEmpty();
        assertThat(board.unconverted())
                .containsExactly(new Unconverted(Currency.getInstance("JPY"), new Figure(new BigDecimal("700"), 1)));
    }

    @Test
    public void whatWasWonOrLostIsThereWhenItEndedWithinThePeriod_byTheDaysOfWhoAsks() {
        sales.deal(in("won").worth("1", "USD"), "2017-09-30T14:59:59Z");
        long firstDay = sales.deal(in("won").worth("2", "USD"), "2017-09-30T15:00:00Z");
        long lost = sales.deal(in("lost").worth("4", "USD"), LATELY);
        long delivered = sales.deal(in("won").worth("8", "USD"), "2017-06-01T00:00:00Z");
        sales.change(delivered, in("care").worth("8", "USD"), LATELY);

        Board board = sales.board();

        assertThat(ids(column(board, "won"))).containsExactly(firstDay);
        assertThat(ids(column(board, "lost"))).containsExactly(lost);
        assertThat(ids(column(board, "care"))).as("it was won in June").isEmpty();
    }

    @Test
    public void a153_anOpenDealIsThereWhateverItsCloseDate_andSoIsOneWhoseStatusNoStageStandsFor() {
        sales.deal(in("proposal").closing("2015-01-01"), LATELY);
        sales.deal(in("proposal").closing("2099-01-01"), LATELY);
        sales.deal(in("nowhere").worth("3", "USD"), LATELY);

        Board board = sales.board();

        assertThat(column(board, "proposal").count()).isEqualTo(2);
        BoardColumn unmapped = board.columns().get(board.columns().size() - 1);
        assertThat(unmapped.kind()).isEmpty();
        assertThat(unmapped.count()).isEqualTo(1);
        assertThat(unmapped.where()).containsExactly(new Place(PROJECT, "s-nowhere"));
    }

    @Test
    public void aDealThatTheUserMayNotBrowseIsInNoCountNoSumAndNoQuestion() {
        long seen = sales.deal(in("proposal").worth("1", "USD"), LATELY);
        sales.deal(in("proposal").worth("1000", "USD"), LATELY);
        sales.visible = deal -> deal == seen;

        BoardColumn proposal = column(sales.board(), "proposal");

        assertThat(ids(proposal)).containsExactly(seen);
        assertThat(proposal.count()).isEqualTo(1);
        assertThat(proposal.sums()).contains(sums("1.00", "0.20"));
        assertThat(sales.textsAsked).containsExactly(1);
    }

    @Test
    public void aPipelineThatTheUserMayNotKnowOfAddsNoColumn() {
        sales.pipelines.save(
                new Pipeline(OTHER_PROJECT, "test", List.of(BoardFixture.stage("secret", 1, StageKind.OPEN, 9))));
        assertThat(sales.board().columns()).extracting(BoardColumn::key).contains("secret");

        sales.seenProjects.remove(OTHER_PROJECT);
        assertThat(sales.board().columns()).extracting(BoardColumn::key).doesNotContain("secret");
    }

    @Test
    public void theBoardOfAnOwnerHoldsTheirDealsAlone() {
        long own = sales.deal(in("proposal").by("rep"), LATELY);
        long kims = sales.deal(in("proposal").by("kim"), LATELY);
        sales.deal(in("proposal"), LATELY);

        assertThat(ids(column(board(OwnerChoice.parse("me"), Scope.everything()), "proposal")))
                .containsExactly(own);
        Board ofGroup = board(OwnerChoice.parse("group:sales"), Scope.everything());
        assertThat(ids(column(ofGroup, "proposal"))).containsExactly(kims);
        assertThat(column(ofGroup, "proposal").owners()).containsExactly(new UserKey("kim"));
        assertThat(column(sales.board(), "proposal").count()).isEqualTo(3);
        assertThatThrownBy(() -> board(OwnerChoice.parse("group:nobody"), Scope.everything()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    public void theBoardOfAProjectHoldsItsDealsAlone() {
        sales.deal(in("proposal").of(OTHER_PROJECT), LATELY);
        long here = sales.deal(in("proposal"), LATELY);

        Board board = board(OwnerChoice.everybody(), Scope.projects(List.of(PROJECT)));

        assertThat(ids(column(board, "proposal"))).containsExactly(here);
    }

    @Test
    public void aCardSaysWhatIsWrongWithAnOpenDeal_andNothingOfOneThatHasEnded() {
        long troubled = sales.deal(in("proposal").closing("2017-11-14").withoutNextStep(), "2017-10-15T14:59:59Z");
        long fine = sales.deal(in("proposal").closing("2017-11-15"), "2017-10-15T15:00:00Z");
        long won = sales.deal(in("won").closing("2017-01-01").withoutNextStep(), "2017-10-15T00:00:00Z");
        sales.late.addAll(Set.of(troubled, won));

        Board board = sales.board();

        List<BoardCard> proposal = column(board, "proposal").cards();
        assertThat(proposal.get(0).deal().attention()).containsExactlyInAnyOrder(Attention.values());
        assertThat(proposal.get(0).deal().daysInStage()).isEqualTo(31);
        assertThat(proposal.get(1).deal().id()).isEqualTo(fine);
        assertThat(proposal.get(1).deal().attention()).isEmpty();
        assertThat(column(board, "won").cards().get(0).deal().attention()).isEmpty();
    }

    @Test
    public void aProbabilityIsMarkedAsTheDealsOwnWhereItIsNotThatOfItsStage() {
        sales.deal(in("proposal").worth("2", "USD").at(33), LATELY);
        sales.deal(in("proposal").worth("1", "USD").at(20), LATELY);

        List<BoardCard> cards = column(sales.board(), "proposal").cards();

        assertThat(cards).extracting(card -> card.deal().ownProbability()).containsExactly(true, false);
        assertThat(cards.get(0).deal().probability().orElseThrow().percent()).isEqualByComparingTo("33");
    }

    @Test
    public void cardsAndLatePlansAreAskedForOnce_howeverManyColumnsThereAre() {
        for (String stage : List.of("lead", "proposal", "closing", "won", "lost", "parked")) {
            sales.deal(in(stage), LATELY);
            sales.deal(in(stage), LATELY);
        }

        sales.board();

        assertThat(sales.textsAsked).containsExactly(12);
        assertThat(sales.plansAsked).as("only of open deals").containsExactly(4);
    }

    @Test
    public void aDealThatIsDeletedMeanwhileHasNoCard() {
        sales.gone.add(sales.deal(in("proposal"), LATELY));

        BoardColumn proposal = column(sales.board(), "proposal");

        assertThat(proposal.cards()).isEmpty();
        assertThat(proposal.more()).isEqualTo(1);
    }

    @Test
    public void theBoardIsShownInTheCurrencyAskedFor() {
        sales.rates.add(Rate.parse("USD", "KRW", "1000", "2017-01-01"));
        sales.deal(in("proposal").worth("1.50", "USD"), LATELY);
        MetricsRequest inWon = new MetricsRequest(
                request().scope(), request().owner(), QUARTER, Optional.of(Currency.getInstance("KRW")));

        Board board = sales.viewBoard().of(ACTOR, inWon);

        assertThat(column(board, "proposal").sums()).contains(sums("1500", "300"));
    }
}
