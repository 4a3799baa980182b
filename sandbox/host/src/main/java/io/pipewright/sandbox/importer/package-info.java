/** Brings issues with their history in from Jira's JSON import format; start at {@link io.pipewright.sandbox.importer.JsonImport}. */
package io.pipewright.sandbox.importer;
