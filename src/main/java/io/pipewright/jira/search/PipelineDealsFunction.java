package io.pipewright.jira.search;

import io.pipewright.deal.Scope;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.metrics.PipelineDeals;
import io.pipewright.metrics.PipelineSelection;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * {@code issue in pipelineDeals("…")}: the deals behind one figure of the pipeline page. The argument is what {@link PipelineSelection}
 * encodes.
 */
public class PipelineDealsFunction extends SelectionFunction {

    /** The name under which stored queries know the function. */
    public static final String NAME = "pipelineDeals";

    private final PipelineDeals pipelineDeals;

    @Inject
    public PipelineDealsFunction(
            PipelineDeals pipelineDeals, CurrentActor current, Messages messages, Nesting nesting, HeldDeals held) {
        super(current, messages, nesting, held);
        this.pipelineDeals = pipelineDeals;
    }

    /** The query that finds the deals of a selection. */
    public static String query(PipelineSelection selection) {
        return "issue in " + NAME + "(\"" + selection.encode() + "\")";
    }

    @Override
    Scope scope(String selection) {
        return PipelineSelection.decode(selection).request().scope();
    }

    @Override
    long[] behind(Actor actor, String selection) {
        return pipelineDeals.behind(actor, PipelineSelection.decode(selection));
    }

    @Override
    Optional<Reason> notReady() {
        return pipelineDeals.notReady();
    }
}
