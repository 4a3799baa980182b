package io.pipewright.sandbox;

import com.atlassian.jira.component.ComponentAccessor;
import io.pipewright.sandbox.plugin.HostServices;

/** Answers the API's static accessor with the host's services. */
record ServiceComponents(HostServices services) implements ComponentAccessor.Worker {

    @Override
    public <T> T getComponent(Class<T> type) {
        return type.cast(services.all().get(type));
    }
}
