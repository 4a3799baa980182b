package io.pipewright.sandbox.rest;

import java.util.Set;

/** A REST module of the host itself. */
public interface HostRest {

    /** The path with its version below {@code /rest}: {@code api/2}. */
    String path();

    /** Objects with {@code @Path}, and providers. */
    Set<Object> resources();
}
