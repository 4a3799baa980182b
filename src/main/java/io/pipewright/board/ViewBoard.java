package io.pipewright.board;

import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.MetricsRequest;
import java.util.List;
import java.util.Optional;

/**
 * Use case: the board of deals. Every open deal stands in the column of its stage, whatever its close date, so that none falls through the
 * cracks (requirement A153); what was won or lost is there when it ended within the period. What is pre-deal is in no sum (requirement X2).
 */
public final class ViewBoard {

    /** The most cards of a column; the deals beyond them are counted. */
    public static final int MOST_CARDS = 200;

    private final FindDeals findDeals;
    private final SeenProjects projects;
    private final DealCards cards;

    public ViewBoard(FindDeals findDeals, SeenProjects projects, DealCards cards) {
        this.findDeals = findDeals;
        this.projects = projects;
        this.cards = cards;
    }

    /**
     * The board as it stands now, with the largest deals of each column as cards.
     *
     * @throws io.pipewright.kernel.InvalidValue naming {@code scope} or {@code owner}
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public Board of(Actor actor, MetricsRequest request) {
        ScopedDeals deals = findDeals.within(actor, request.scope(), request.owner());
        BoardPlacement placement = new BoardPlacement(actor, request, deals);
        ColumnPlan plan = new ColumnPlan(
                deals,
                placement.stages(),
                project -> request.scope().projects().test(project) && projects.sees(actor, project));
        BoardSums sums = new BoardSums(actor, deals, placement, plan, MOST_CARDS);
        deals.visit(Optional.empty(), placement, sums::add);
        List<List<BoardCard>> columns = cards.of(actor, sums.largest());
        return sums.board(request, columns);
    }
}
