package io.pipewright.board;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.ExactSums;
import io.pipewright.board.BoardColumn.Place;
import io.pipewright.board.BoardColumn.Sums;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.MinorUnits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The running sums of one column, where its deals are, and the largest of them. */
final class ColumnSums {

    private static final int AMOUNT = 0;
    private static final int WEIGHTED = 1;

    private final ExactSums sums = new ExactSums(2);
    private final BitSet apart = new BitSet();
    private final BitSet owners = new BitSet();
    private final Set<Place> where = new TreeSet<>();
    private final BitSet places = new BitSet();
    private final Largest largest;
    private int count;

    ColumnSums(int mostCards, DealReading reading) {
        this.largest = new Largest(mostCards, reading);
    }

    void add(DealCursor deal, BoardPlacement placement, DealSnapshot snapshot) {
        count++;
        DealMoney money = placement.money();
        boolean main = money.section() == DealMoney.MAIN;
        if (main) {
            sums.add(AMOUNT, money.amount());
            sums.add(WEIGHTED, placement.weighted());
        } else {
            apart.set(money.section());
        }
        owners.set(deal.owner());
        int place = deal.project() * snapshot.statuses().size() + deal.status();
        if (!places.get(place)) {
            places.set(place);
            where.add(new Place(
                    snapshot.projects().get(deal.project()), snapshot.statuses().get(deal.status())));
        }
        largest.offer(deal, main ? money.amount() : -1);
    }

    int count() {
        return count;
    }

    Set<Place> where() {
        return where;
    }

    List<BoardDeal> largest() {
        return largest.inOrder();
    }

    Set<UserKey> owners(DealSnapshot snapshot) {
        return owners.stream()
                .filter(code -> code > 0)
                .mapToObj(code -> new UserKey(snapshot.owners().get(code)))
                .collect(Collectors.toSet());
    }

    List<Currency> apart(DealMoney money) {
        return apart.stream().mapToObj(money::currency).toList();
    }

    Sums sums(Currency currency) {
        int decimals = MinorUnits.decimals(currency);
        return new Sums(exact(sums.get(AMOUNT), decimals), exact(sums.get(WEIGHTED), decimals));
    }

    private static BigDecimal exact(BigInteger minorUnits, int decimals) {
        return new BigDecimal(minorUnits, decimals);
    }
}
