package io.pipewright.sandbox.site;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.web.Accounts;
import java.util.Locale;
import java.util.function.Function;

/** The user for whom this thread works, and the user's language. */
public final class RequestUser implements JiraAuthenticationContext {

    private final Accounts accounts;
    private final Function<Locale, I18nHelper> texts;
    private final ThreadLocal<ApplicationUser> user = new ThreadLocal<>();

    public RequestUser(Accounts accounts, Function<Locale, I18nHelper> texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public ApplicationUser getLoggedInUser() {
        return user.get();
    }

    @Override
    public boolean isLoggedInUser() {
        return user.get() != null;
    }

    @Override
    public Locale getLocale() {
        return user.get() == null ? Locale.ENGLISH : accounts.localeOf(user.get());
    }

    @Override
    public I18nHelper getI18nHelper() {
        return texts.apply(getLocale());
    }

    @Override
    public void setLoggedInUser(ApplicationUser value) {
        if (value == null) {
            user.remove();
        } else {
            user.set(value);
        }
    }

    @Override
    public void clearLoggedInUser() {
        user.remove();
    }
}
