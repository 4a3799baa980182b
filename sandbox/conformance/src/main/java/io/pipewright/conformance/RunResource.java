package io.pipewright.conformance;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import io.pipewright.conformance.Check.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Runs every check and says what was found. It changes the project of the checks, so it is a POST. */
@Named
@Path("/run")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {

    private final List<Checks> groups;

    @Inject
    RunResource(List<Checks> groups) {
        this.groups = groups;
    }

    /** The answer of {@link #run}. */
    public record RunJson(boolean passed, List<Outcome> checks) {}

    @POST
    public RunJson run() {
        List<Outcome> outcomes = groups.stream()
                .flatMap(group -> group.all().stream())
                .map(Check::ask)
                .toList();
        return new RunJson(outcomes.stream().allMatch(Outcome::passed), outcomes);
    }
}
