/** What the Shared Access Layer promises every plugin: settings, transactions, the server's address and time zone. */
package io.pipewright.sandbox.sal;
