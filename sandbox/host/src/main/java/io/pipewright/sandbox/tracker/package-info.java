/** The issue tracker put together from its parts; start at {@link io.pipewright.sandbox.tracker.IssueTracker}. */
package io.pipewright.sandbox.tracker;
