package io.pipewright.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Draws the login form: it posts {@code os_username}, {@code os_password} and {@code os_destination} to {@code /login.jsp}. */
public interface LoginPage {

    /**
     * @param destination the local path to go to afterwards; empty for the start page
     * @param failed      whether a login has just failed
     */
    void draw(HttpServletRequest request, HttpServletResponse response, String destination, boolean failed)
            throws IOException;
}
