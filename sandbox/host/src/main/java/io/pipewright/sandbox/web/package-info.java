/** The web server, logins, fragments and web resources; start at {@link io.pipewright.sandbox.web.WebServer}. */
package io.pipewright.sandbox.web;
