/** What people did to a deal beside its fields, kept for good and told to its followers. Start at {@link io.pipewright.journal.KeepJournal}. */
package io.pipewright.journal;
