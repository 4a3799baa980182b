/**
 * What every browser test stands on: a browser, a sandbox, people who log in, and
 * the REST interface. Start at {@link io.pipewright.browser.support.SandboxRule}.
 */
package io.pipewright.browser.support;
