package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.web.Accounts;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The user's own page: the language, the theme, and personal access tokens, each shown once. */
final class ProfilePage extends UiServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/secure/ViewProfile.jspa";
    private static final List<String> LANGUAGES = List.of("en", "ko");
    private static final int LONGEST_NAME = 255;

    private final transient Accounts accounts;
    private final transient Themes themes;

    ProfilePage(Shell shell, Accounts accounts, Themes themes) {
        super(shell);
        this.accounts = accounts;
        this.themes = themes;
    }

    HostServlet mounted() {
        return at(PATH);
    }

    @Override
    void get(Exchange exchange) throws IOException {
        show(exchange, "", "");
    }

    private void show(Exchange exchange, String token, String error) throws IOException {
        shell().show(
                        exchange,
                        new Page(shell().text("sandbox.ui.profile.title"), "profile")
                                .with("newToken", token)
                                .with("error", error)
                                .with("language", shell().locale().getLanguage())
                                .with("languages", List.of(new Choice("en", "English"), new Choice("ko", "한국어")))
                                .status(
                                        error.isEmpty()
                                                ? HttpServletResponse.SC_OK
                                                : HttpServletResponse.SC_BAD_REQUEST));
    }

    @Override
    void post(Exchange exchange) throws IOException {
        if (exchange.has("language")) {
            setLanguage(exchange);
        } else if (exchange.has("theme")) {
            Theme.ofCode(exchange.text("theme")).ifPresent(theme -> themes.choose(shell().user(), theme));
            exchange.go(exchange.returnTo(PATH));
        } else {
            createToken(exchange);
        }
    }

    private void setLanguage(Exchange exchange) throws IOException {
        if (LANGUAGES.contains(exchange.text("language"))) {
            accounts.setLocale(shell().user(), Locale.forLanguageTag(exchange.text("language")));
        }
        exchange.go(exchange.returnTo(PATH));
    }

    private void createToken(Exchange exchange) throws IOException {
        String name = exchange.text("tokenName").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            show(exchange, "", shell().text("sandbox.ui.token.name.invalid"));
        } else {
            show(exchange, accounts.createToken(shell().user(), name), "");
        }
    }
}
