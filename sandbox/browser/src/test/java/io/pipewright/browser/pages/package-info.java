/** The pages and panels as their users see them: what can be done and what can be read, by label and role. */
package io.pipewright.browser.pages;
