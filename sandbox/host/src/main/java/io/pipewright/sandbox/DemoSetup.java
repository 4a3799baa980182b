package io.pipewright.sandbox;

import java.net.URI;

/** Fills an empty site with something to look at, through the address of the running host; found by {@link java.util.ServiceLoader}. */
public interface DemoSetup {

    /** @param address the host's base address, without a slash at the end */
    void setUp(URI address) throws Exception;
}
