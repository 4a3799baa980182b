package io.pipewright.exit.criteria;

public class InMemoryCriteriaTest extends CriteriaContract {

    private final InMemoryCriteria criteria = new InMemoryCriteria();

    @Override
    protected Criteria criteria() {
        return criteria;
    }
}
