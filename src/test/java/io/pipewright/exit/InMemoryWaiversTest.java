package io.pipewright.exit;

public class InMemoryWaiversTest extends WaiversContract {

    private final InMemoryWaivers waivers = new InMemoryWaivers();

    @Override
    protected Waivers waivers() {
        return waivers;
    }
}
