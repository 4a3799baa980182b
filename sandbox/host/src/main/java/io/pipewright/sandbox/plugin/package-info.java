/**
 * The life of plugins: installed from a jar, resolved by OSGi, wired by
 * Spring, their modules taken into service. Start at {@code PluginManager}.
 */
package io.pipewright.sandbox.plugin;
