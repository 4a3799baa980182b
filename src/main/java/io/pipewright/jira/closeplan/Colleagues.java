package io.pipewright.jira.closeplan;

import com.atlassian.jira.bc.user.search.UserSearchParams;
import com.atlassian.jira.bc.user.search.UserSearchService;
import io.pipewright.jira.closeplan.PlanJson.ColleagueJson;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.stage.DealForUser;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Finds users who may be given a task, for those who may give tasks. */
@Named
public class Colleagues {

    private static final int MOST = 10;

    private final UserSearchService users;

    @Inject
    public Colleagues(UserSearchService users) {
        this.users = users;
    }

    /**
     * At most ten active users whose name, login name or address begins with the text; none for no text.
     *
     * @throws NotPermitted when the user may not edit the deal
     */
    public List<ColleagueJson> find(DealForUser deal, String query) {
        if (!deal.mayEdit()) {
            throw new NotPermitted(Reason.of("pipewright.closeplan.not-permitted"));
        }
        String name = Text.stripped(query);
        return name.isEmpty() ? List.of() : matching(name);
    }

    private List<ColleagueJson> matching(String query) {
        UserSearchParams params = UserSearchParams.builder()
                .canMatchEmail(true)
                .includeInactive(false)
                .maxResults(MOST)
                .build();
        return users.findUsers(query, params).stream()
                .map(user -> new ColleagueJson(user.getKey(), user.getDisplayName()))
                .toList();
    }
}
