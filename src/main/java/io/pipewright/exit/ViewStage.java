package io.pipewright.exit;

import io.pipewright.deal.Deal;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.StatusSince;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Overrides;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageDefaults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Use case: where a deal stands on its way to an order, since when, and what is missing in its stage and ahead. */
public final class ViewStage {

    private final CheckExit checkExit;
    private final StageDefaults defaults;
    private final StatusSince statusSince;
    private final ViewEnd viewEnd;

    public ViewStage(CheckExit checkExit, StageDefaults defaults, StatusSince statusSince, ViewEnd viewEnd) {
        this.checkExit = checkExit;
        this.defaults = defaults;
        this.statusSince = statusSince;
        this.viewEnd = viewEnd;
    }

    /** Looks at the deal once, however many stages lie ahead. */
    public StageView of(Actor actor, DealForUser found) {
        Deal deal = found.deal();
        List<Stage> path = found.pipeline().path();
        Optional<Integer> place = found.stage().map(path::indexOf).filter(at -> at >= 0);
        DealTimeline past = statusSince.timeline(deal.id().value());
        LocalDate since = actor.dayOf(past.inStatusSince(deal.statusId()).orElse(deal.created()));
        Overrides.OfDeal own = defaults.own(deal.id(), found.stage());
        Optional<Stage> left = StageLeft.in(past, found.pipeline());
        List<ExitCheck> checks = fromHere(actor, found, path, place);
        return new StageView(
                found,
                path,
                place,
                actor.today(),
                since,
                checks.get(0),
                checks.stream()
                        .skip(1)
                        .filter(check -> !check.results().isEmpty())
                        .toList(),
                own.probability().isPresent(),
                own.category().isPresent(),
                left,
                viewEnd.ways(actor, found, left));
    }

    /** Aside of the path nothing lies ahead. */
    private List<ExitCheck> fromHere(Actor actor, DealForUser deal, List<Stage> path, Optional<Integer> place) {
        return place.map(at -> checkExit.checkAll(actor, deal, path.subList(at, path.size())))
                .orElseGet(() -> List.of(checkExit.check(actor, deal)));
    }
}
