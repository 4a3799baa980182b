package io.pipewright.sandbox.web;

import io.pipewright.sandbox.db.NodeMessages;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Has a request see what other nodes changed before it began. */
public final class NodeFilter implements Filter {

    private final NodeMessages messages;

    public NodeFilter(NodeMessages messages) {
        this.messages = messages;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        messages.hear();
        chain.doFilter(request, response);
    }
}
