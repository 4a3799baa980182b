/** Active Objects: the real engine behind the service of the host's API, one store a plugin. Start at {@code AoModuleKind}. */
package io.pipewright.sandbox.ao;
