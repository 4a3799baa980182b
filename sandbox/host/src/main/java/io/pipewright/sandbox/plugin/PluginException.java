package io.pipewright.sandbox.plugin;

/** A plugin that cannot be installed or enabled; the message names the culprit. */
public final class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PluginException(String message) {
        super(message);
    }

    public PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
