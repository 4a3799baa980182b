/** Writes the scanner's indexes at compile time. Start at {@link io.pipewright.sandbox.scanner.IndexProcessor}. */
package io.pipewright.sandbox.scanner;
