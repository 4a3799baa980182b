package io.pipewright.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class HostPackagesTest {

    @Test
    public void pluginsGetSpring_butNotTheHostsWayToItsDatabase() {
        assertThat(HostPackages.systemPackagesExtra())
                .contains("org.springframework.context;", "net.java.ao;")
                .doesNotContain(
                        "org.springframework.dao",
                        "org.springframework.jca",
                        "org.springframework.jdbc",
                        "org.springframework.transaction");
    }
}
