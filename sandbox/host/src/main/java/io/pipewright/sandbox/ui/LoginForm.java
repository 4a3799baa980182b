package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.web.LoginPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The login page. */
public final class LoginForm implements LoginPage {

    private final Shell shell;

    public LoginForm(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void draw(HttpServletRequest request, HttpServletResponse response, String destination, boolean failed)
            throws IOException {
        String name = request.getParameter("os_username");
        shell.show(
                new Exchange(request, response),
                new Page(shell.text("sandbox.ui.login.title"), "login")
                        .with("destination", destination)
                        .with("failed", failed)
                        .with("userName", name == null ? "" : name));
    }
}
