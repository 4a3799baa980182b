package com.atlassian.event.api;

/** Publishes events to registered listeners. */
public interface EventPublisher {

    void publish(Object event);

    void register(Object listener);

    void unregister(Object listener);
}
