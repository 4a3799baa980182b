package io.pipewright.jira.wiring;

import com.atlassian.jira.component.ComponentAccessor;
import jakarta.inject.Named;
import java.util.Optional;

/** Asks Jira's own directory of components: the one place in which the app looks something up instead of having it injected. */
@Named
class LookedUpServices implements JiraServices {

    @Override
    public <T> Optional<T> find(Class<T> type) {
        try {
            return Optional.ofNullable(ComponentAccessor.getComponent(type));
        } catch (RuntimeException notOffered) {
            return Optional.empty();
        }
    }
}
