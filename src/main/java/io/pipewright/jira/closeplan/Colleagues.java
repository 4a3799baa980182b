package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.Owners;
import io.pipewright.jira.actor.UserDirectory;
import io.pipewright.jira.closeplan.PlanJson.ColleagueJson;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealForUser;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Finds users who may be given a task, for those who may give tasks. */
@Named
public class Colleagues {

    private static final int MOST = 10;

    private final UserDirectory directory;
    private final Owners owners;

    @Inject
    public Colleagues(UserDirectory directory, Owners owners) {
        this.directory = directory;
        this.owners = owners;
    }

    /**
     * At most ten active users who may browse the deal and whose name or login name begins with the text.
     *
     * @throws NotPermitted when the user may not edit the deal
     */
    public List<ColleagueJson> find(Actor actor, DealForUser deal, String query) {
        if (!deal.mayEdit()) {
            throw new NotPermitted(Reason.of("pipewright.closeplan.not-permitted"));
        }
        return directory.find(actor, query, MOST, user -> owners.maySee(deal, new UserKey(user.getKey()))).stream()
                .map(user -> new ColleagueJson(user.getKey(), user.getDisplayName()))
                .toList();
    }
}
