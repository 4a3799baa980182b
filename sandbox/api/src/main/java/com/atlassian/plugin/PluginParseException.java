package com.atlassian.plugin;

/** A descriptor that cannot be used. */
public class PluginParseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PluginParseException(String message) {
        super(message);
    }
}
