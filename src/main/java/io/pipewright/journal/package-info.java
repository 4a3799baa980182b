/** What people did to a deal beside its fields, kept for good and told to its followers. Start at {@link io.pipewright.journal.Journal}. */
package io.pipewright.journal;
