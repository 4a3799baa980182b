/** What people did to a deal beside its fields, kept for good and told to those who follow it. Start at {@link io.pipewright.journal.KeepJournal}. */
package io.pipewright.journal;
