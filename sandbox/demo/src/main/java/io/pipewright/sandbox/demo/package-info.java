/**
 * Fills an empty sandbox with a sales pipeline and thousands of deals, through the
 * app's own interfaces. Start at {@link io.pipewright.sandbox.demo.SalesDemo}.
 */
package io.pipewright.sandbox.demo;
