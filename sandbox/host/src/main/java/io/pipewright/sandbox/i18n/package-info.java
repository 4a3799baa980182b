/** Texts of the host and of plugins in the user's language; start at {@link io.pipewright.sandbox.i18n.Texts}. */
package io.pipewright.sandbox.i18n;
