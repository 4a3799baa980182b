/**
 * What the app remembers, in Active Objects. {@code *Entity} is a table, {@code Ao*} answers a feature's
 * port from it. Table and column names are kept by customers' databases: see persisted-names.txt.
 */
package io.pipewright.jira.store;
