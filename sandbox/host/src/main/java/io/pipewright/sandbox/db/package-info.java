/** The host's database: connections, transactions, ids and tables. Start at {@link io.pipewright.sandbox.db.Database}. */
package io.pipewright.sandbox.db;
