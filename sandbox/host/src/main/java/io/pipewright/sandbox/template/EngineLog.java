package io.pipewright.sandbox.template;

import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.LogChute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Velocity's log: warnings and errors only, for it reports every reference that a template leaves open. */
final class EngineLog implements LogChute {

    private static final Logger LOG = LoggerFactory.getLogger("org.apache.velocity");

    @Override
    public void init(RuntimeServices services) {
        // the log needs nothing from the engine
    }

    @Override
    public void log(int level, String message) {
        log(level, message, null);
    }

    @Override
    public void log(int level, String message, Throwable cause) {
        if (level == LogChute.ERROR_ID) {
            LOG.error(message, cause);
        } else if (level == LogChute.WARN_ID) {
            LOG.warn(message, cause);
        }
    }

    @Override
    public boolean isLevelEnabled(int level) {
        return level == LogChute.ERROR_ID || level == LogChute.WARN_ID;
    }
}
