/**
 * The one list of what the app takes from Jira, and the way to what some Jira may lack. Use cases are beans of
 * {@code META-INF/spring/features.xml}. Start at {@link io.pipewright.jira.wiring.ComponentImports}.
 */
package io.pipewright.jira.wiring;
