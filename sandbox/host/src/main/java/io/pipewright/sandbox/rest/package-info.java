/** Hosts the REST modules of plugins and of the host itself; start at {@link io.pipewright.sandbox.rest.RestModules}. */
package io.pipewright.sandbox.rest;
