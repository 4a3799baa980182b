/**
 * Fields of issues: custom fields with types, contexts, options and values, and the screens they stand on.
 * Start at {@link io.pipewright.sandbox.field.Fields}.
 */
package io.pipewright.sandbox.field;
