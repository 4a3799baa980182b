/**
 * The product's day, lived through HTTP alone against any Jira; it knows no class of the app or of the host. Start at
 * {@link io.pipewright.acceptance.Acceptance}.
 */
package io.pipewright.acceptance;
