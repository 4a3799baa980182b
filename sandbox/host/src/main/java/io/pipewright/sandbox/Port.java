package io.pipewright.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/** The TCP port that the host answers on. */
record Port(int number) {

    /**
     * Asked for before anything is built, so that a taken port is told at once.
     *
     * @param wanted 0 takes any free one
     */
    static Port free(int wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return new Port(probe.getLocalPort());
        } catch (IOException e) {
            throw new Port(wanted).taken(e);
        }
    }

    /** The host's base address, without a slash at the end. */
    URI address() {
        return URI.create("http://localhost:" + number);
    }

    StartFailure taken(IOException cause) {
        return new StartFailure(
                "The port " + number + " is taken; stop what uses it or choose another with -Dport=...", cause);
    }
}
