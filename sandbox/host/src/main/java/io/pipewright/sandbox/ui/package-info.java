/** The host's pages, drawn on the server and laid out as Jira's are; start at {@link io.pipewright.sandbox.ui.UiServlets}. */
package io.pipewright.sandbox.ui;
