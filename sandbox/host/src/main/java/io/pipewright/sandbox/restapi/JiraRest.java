package io.pipewright.sandbox.restapi;

import io.pipewright.sandbox.rest.HostRest;
import java.util.Set;

/** {@code /rest/api/2}. */
public final class JiraRest implements HostRest {

    private final Set<Object> resources;

    public JiraRest(RestSite site) {
        Beans beans = new Beans(site);
        FieldCatalog catalog = new FieldCatalog(site, beans);
        IssueBeans issues = new IssueBeans(site, beans, catalog);
        this.resources = Set.of(
                new IssueResource(site, beans, issues),
                new CreateMetaResource(site, beans, catalog),
                new SearchResource(site, issues, catalog),
                new SiteResource(site, beans, catalog),
                new UserResource(site, beans),
                new ProjectResource(site, beans),
                new FilterResource(site, beans),
                new DashboardResource(site));
    }

    @Override
    public String path() {
        return "api/2";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
