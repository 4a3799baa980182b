package io.pipewright.sandbox.template;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Loads templates from where the engine's application attribute says: a plugin's jar or the host's class path. */
public final class ModuleFileLoader extends ResourceLoader {

    /** The engine's application attribute: {@code Function<String, Optional<InputStream>>}. */
    static final String FILES = "sandbox.files";

    @Override
    public void init(ExtendedProperties configuration) {
        // nothing to read: the files come from the engine's attribute
    }

    @Override
    @SuppressWarnings("unchecked")
    public InputStream getResourceStream(String location) {
        Function<String, Optional<InputStream>> files =
                (Function<String, Optional<InputStream>>) rsvc.getApplicationAttribute(FILES);
        String path = location.startsWith("/") ? location.substring(1) : location;
        return files.apply(path).orElseThrow(() -> new ResourceNotFoundException("No template " + location));
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
