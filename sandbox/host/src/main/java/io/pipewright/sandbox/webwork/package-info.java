/** Pages of plugins: webwork actions and servlets; start at {@link io.pipewright.sandbox.webwork.WebworkActions}. */
package io.pipewright.sandbox.webwork;
