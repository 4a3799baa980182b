package io.pipewright.history;

public class InMemoryDealVersionsTest extends DealVersionsContract {

    private final InMemoryDealVersions versions = new InMemoryDealVersions();

    @Override
    protected DealVersions versions() {
        return versions;
    }
}
