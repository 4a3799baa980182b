package io.pipewright.board;

import io.pipewright.board.DealTexts.DealText;
import io.pipewright.forecast.Attention;
import io.pipewright.forecast.OverduePlans;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.StageKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Completes the cards of deals, asking each source once for all of them. */
public final class DealCards {

    private final DealTexts texts;
    private final OverduePlans plans;

    public DealCards(DealTexts texts, OverduePlans plans) {
        this.texts = texts;
        this.plans = plans;
    }

    /** The cards of each list, in its order, without deals that have been deleted meanwhile. */
    List<List<BoardCard>> of(Actor actor, List<List<BoardDeal>> lists) {
        List<BoardDeal> all = lists.stream().flatMap(List::stream).toList();
        Map<Long, DealText> known =
                texts.of(actor, all.stream().map(BoardDeal::id).toList());
        Set<Long> late = late(actor, all);
        return lists.stream().map(deals -> cards(deals, known, late)).toList();
    }

    private static List<BoardCard> cards(List<BoardDeal> deals, Map<Long, DealText> known, Set<Long> late) {
        List<BoardCard> cards = new ArrayList<>();
        for (BoardDeal deal : deals) {
            DealText text = known.get(deal.id());
            if (text != null) {
                cards.add(new BoardCard(
                        late.contains(deal.id()) ? deal.alsoNeeding(Attention.PLAN_OVERDUE) : deal, text));
            }
        }
        return cards;
    }

    /** Only what is open can be late. */
    private Set<Long> late(Actor actor, List<BoardDeal> deals) {
        long[] open = deals.stream()
                .filter(deal -> deal.stage()
                        .filter(stage -> stage.kind() == StageKind.OPEN)
                        .isPresent())
                .mapToLong(BoardDeal::id)
                .toArray();
        BitSet late = plans.among(actor.today(), open);
        return late.stream().mapToObj(at -> open[at]).collect(Collectors.toSet());
    }
}
