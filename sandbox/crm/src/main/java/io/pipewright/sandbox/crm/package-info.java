/** Turns a CRM's export into a file for Jira's JSON import, history included. Start at {@link io.pipewright.sandbox.crm.CrmConverter}. */
package io.pipewright.sandbox.crm;
