package io.pipewright.stage;

public class InMemoryOverridesTest extends OverridesContract {

    private final InMemoryOverrides values = new InMemoryOverrides();

    @Override
    protected Overrides values() {
        return values;
    }
}
