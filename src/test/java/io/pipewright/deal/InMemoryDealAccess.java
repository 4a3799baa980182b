package io.pipewright.deal;

import io.pipewright.kernel.UserKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Deals and what the current user may do with them. A deal is invisible until a test shows it, and may then be edited, not waived. */
public final class InMemoryDealAccess implements DealAccess {

    private final Map<String, Deal> visible = new HashMap<>();
    private final Set<DealId> readOnly = new HashSet<>();
    private final Set<DealId> waivable = new HashSet<>();

    public void show(Deal deal) {
        visible.put(deal.key(), deal);
    }

    public void forbidEditing(Deal deal) {
        readOnly.add(deal.id());
    }

    public void allowWaiving(Deal deal) {
        waivable.add(deal.id());
    }

    @Override
    public Deal visible(String key) {
        if (!visible.containsKey(key)) {
            throw DealAccess.notFound();
        }
        return visible.get(key);
    }

    @Override
    public boolean mayEdit(Deal deal) {
        return !readOnly.contains(deal.id());
    }

    @Override
    public boolean mayWaive(Deal deal) {
        return waivable.contains(deal.id());
    }

    @Override
    public UserKey currentUser() {
        return new UserKey("rep");
    }
}
