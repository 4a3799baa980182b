package io.pipewright.deal;

import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;

/** Port: the one way to a deal for a use case; it finds the deal and says what the current user may do with it. */
public interface DealAccess {

    /** @throws NotFound when there is no such deal, or the current user may not browse it, or its project has no pipeline */
    Deal visible(String key);

    /** Whether the current user may edit this deal: answer criteria, change the close plan. */
    boolean mayEdit(Deal deal);

    /** Whether the current user may waive an exit criterion: project administrators. */
    boolean mayWaive(Deal deal);

    /** The current user. @throws io.pipewright.kernel.NotPermitted when nobody is logged in */
    UserKey currentUser();

    /** The refusal for a deal that does not exist or that the current user may not see. */
    static NotFound notFound() {
        return new NotFound(Reason.of("pipewright.common.no-such-deal"));
    }
}
