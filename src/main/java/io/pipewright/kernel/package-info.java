/** What every room uses: reasons, refusals, texts, days, decimals, user keys. Start at {@link io.pipewright.kernel.Reason}. */
package io.pipewright.kernel;
