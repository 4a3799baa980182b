package io.pipewright.jira.closeplan;

import com.atlassian.jira.bc.user.search.UserSearchParams;
import com.atlassian.jira.bc.user.search.UserSearchService;
import io.pipewright.deal.DealAccess;
import io.pipewright.jira.closeplan.PlanJson.ColleagueJson;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Finds users who may be given a task, for those who may give tasks. */
@Named
public class Colleagues {

    private static final int MOST = 10;

    private final DealAccess access;
    private final UserSearchService users;

    @Inject
    public Colleagues(DealAccess access, UserSearchService users) {
        this.access = access;
        this.users = users;
    }

    /**
     * At most ten active users whose name, login name or address begins with the text; none for no text.
     *
     * @throws io.pipewright.kernel.NotFound when the current user may not see the deal
     * @throws NotPermitted when the current user may not edit it
     */
    public List<ColleagueJson> find(String dealKey, String query) {
        if (!access.mayEdit(access.visible(dealKey))) {
            throw new NotPermitted(Reason.of("pipewright.closeplan.not-permitted"));
        }
        return query.isBlank() ? List.of() : matching(query.strip());
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
