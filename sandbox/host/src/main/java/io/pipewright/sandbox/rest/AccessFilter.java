package io.pipewright.sandbox.rest;

import io.pipewright.sandbox.web.Access;
import io.pipewright.sandbox.web.AccessRules;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;

/** Lets a request through to a resource when its security annotation allows the user. */
@Priority(Priorities.AUTHENTICATION)
public final class AccessFilter implements ContainerRequestFilter {

    private final AccessRules rules;

    @Context
    private ResourceInfo target;

    AccessFilter(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        switch (rules.verdict(Access.of(target.getResourceMethod(), target.getResourceClass()))) {
            case LOGIN_NEEDED ->
                request.abortWith(ErrorBody.response(
                        401, "You are not authenticated. Authentication required to perform this operation."));
            case FORBIDDEN ->
                request.abortWith(ErrorBody.response(403, "You do not have the permission to perform this operation."));
            default -> {}
        }
    }
}
