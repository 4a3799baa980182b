/**
 * The site: users, groups, permissions, projects and what an administrator defines once for all of them.
 * Start at {@link io.pipewright.sandbox.site.Site}.
 */
package io.pipewright.sandbox.site;
