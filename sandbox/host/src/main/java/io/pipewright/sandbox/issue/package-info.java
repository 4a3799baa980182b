/** Issues: their rows, values, changes, comments and events; start at {@link io.pipewright.sandbox.issue.HostIssueService}. */
package io.pipewright.sandbox.issue;
