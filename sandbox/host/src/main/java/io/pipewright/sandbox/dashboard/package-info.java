/** Dashboards, the items on them and the items' preferences; start at {@link io.pipewright.sandbox.dashboard.Dashboards}. */
package io.pipewright.sandbox.dashboard;
