package io.pipewright.sandbox.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items that enabled plugins offer for dashboards. */
public interface DashboardItems {

    /** One kind of item; {@code amdModule} may be empty. */
    record DashboardItemType(
            String completeKey, String title, String description, String amdModule, boolean configurable) {}

    /** Those whose conditions hold, in the user's language. */
    List<DashboardItemType> all(Map<String, Object> context);

    /** Empty when no enabled plugin has it; its condition is not asked. */
    Optional<DashboardItemType> byKey(String completeKey);

    /** The item's own HTML; a view that fails gives an error line and is logged. */
    String render(DashboardItemType type, Map<String, Object> context);
}
