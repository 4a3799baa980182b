/**
 * The one list of what the app takes from Jira. Use cases are beans of {@code META-INF/spring/features.xml}. Start at
 * {@link io.pipewright.jira.wiring.ComponentImports}.
 */
package io.pipewright.jira.wiring;
