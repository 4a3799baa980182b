package com.atlassian.sal.api.lifecycle;

/** Told when the app has started and before it stops. */
public interface LifecycleAware {

    void onStart();

    void onStop();
}
