package io.pipewright.sandbox.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.user.search.UserSearchParams;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.site.Users.NewUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.Test;

public class AccountsTest {

    private final Site site = TestSite.seeded();

    @Test
    public void onlyTheRightPasswordOfAnActiveUserLogsIn() {
        assertThat(site.accounts().login("REP2", "rep2")).contains(user("rep2"));
        assertThat(site.accounts().login("rep2", "rep1")).isEmpty();
        assertThat(site.accounts().login("nobody", "nobody")).isEmpty();

        site.users().setActive(user("rep2"), false);

        assertThat(site.accounts().login("rep2", "rep2")).isEmpty();
    }

    /** Case S15: a password cannot be guessed quickly. */
    @Test
    public void afterSomeWrongPasswordsTheRightOneHasToWaitToo() {
        for (int i = 0; i < 5; i++) {
            assertThat(site.accounts().login("rep2", "guess" + i)).isEmpty();
        }
        assertThat(site.accounts().login("REP2", "rep2")).isEmpty();
        assertThat(site.accounts().login("rep1", "rep1")).contains(user("rep1"));
    }

    @Test
    public void aNameThatWaitedLongEnoughMayTryAgain() {
        Instant start = Instant.parse("2026-11-27T10:00:00Z");
        Clock[] now = {Clock.fixed(start, ZoneOffset.UTC)};
        LoginAttempts attempts = new LoginAttempts(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0].instant();
            }
        });
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.mayTry("rep2")).isTrue();
            attempts.ended("rep2", false);
        }
        assertThat(attempts.mayTry("rep2")).isFalse();
        now[0] = Clock.fixed(start.plusSeconds(31), ZoneOffset.UTC);
        assertThat(attempts.mayTry("rep2")).isTrue();
        attempts.ended("rep2", true);
        assertThat(attempts.mayTry("rep2")).isTrue();
    }

    @Test
    public void aUserWithoutAPasswordCannotLogIn() {
        site.users().create(new NewUser("imported", "Imported", null, null, true, false, Locale.ENGLISH));

        assertThat(site.accounts().login("imported", "")).isEmpty();
        assertThat(site.accounts().login("imported", "nobody")).isEmpty();
        assertThat(site.accounts().isLicensed(user("imported"))).isFalse();
    }

    @Test
    public void noPasswordAndNoTokenStandsInTheDatabase() {
        String token = site.accounts().createToken(user("rep1"), "laptop");

        assertThat(site.accounts().byToken(token)).contains(user("rep1"));
        assertThat(site.accounts().byToken(token + "x")).isEmpty();
        assertThat(site.database().query("select token_hash from access_token", row -> row.getString(1)))
                .hasSize(1)
                .doesNotContain(token);
        assertThat(site.database().query("select password_hash from cwd_user", row -> row.getString(1)))
                .hasSize(5)
                .allMatch(hash -> hash.startsWith("$2a$"));
    }

    @Test
    public void keysLookLikeJiras_andAUserWhoIsGoneKeepsTheKey() {
        assertThat(user("admin").getKey()).isEqualTo("JIRAUSER10000");
        assertThat(site.users().getUserByKey("JIRAUSER99")).isNull();
        assertThat(site.users().getUserByKeyEvenWhenUnknown("JIRAUSER99").isActive())
                .isFalse();
        assertThat(site.users().getUserByKeyEvenWhenUnknown(null)).isNull();
    }

    @Test
    public void aUserNameIsGivenOnce() {
        assertThatThrownBy(() -> site.users().create(NewUser.of("Admin", "Second", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void usersAreFoundByTheBeginningOfAName() {
        assertThat(site.users().findUsers("cart", UserSearchParams.builder().build()))
                .containsExactly(user("rep2"));
        assertThat(site.users()
                        .findUsers(
                                "rep", UserSearchParams.builder().maxResults(1).build()))
                .hasSize(1);
        site.users().setActive(user("rep2"), false);
        assertThat(site.users().findUsers("cart", UserSearchParams.builder().build()))
                .isEmpty();
        assertThat(site.users()
                        .findUsers(
                                "cart",
                                UserSearchParams.builder().includeInactive(true).build()))
                .hasSize(1);
    }

    @Test
    public void aThreadSpeaksTheLanguageOfItsUser() {
        assertThat(site.requestUser().isLoggedInUser()).isFalse();
        assertThat(site.requestUser().getLocale()).isEqualTo(Locale.ENGLISH);

        site.requestUser().setLoggedInUser(user("rep1"));
        assertThat(site.requestUser().getLocale()).isEqualTo(Locale.KOREA);
        assertThat(site.requestUser().getI18nHelper().getText("issue.field.summary"))
                .isEqualTo("요약");

        site.accounts().setLocale(user("rep1"), Locale.ENGLISH);
        assertThat(site.requestUser().getI18nHelper().getText("issue.field.summary"))
                .isEqualTo("Summary");
        site.requestUser().clearLoggedInUser();
        assertThat(site.requestUser().getLoggedInUser()).isNull();
    }

    @Test
    public void aSystemAdministratorIsAnAdministrator_andNobodyElseIs() {
        assertThat(site.globalPermissions().hasPermission(GlobalPermissionKey.ADMINISTER, user("admin")))
                .isTrue();
        assertThat(site.globalPermissions().hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, user("manager")))
                .isFalse();
        assertThat(site.globalPermissions().hasPermission(GlobalPermissionKey.ADMINISTER, null))
                .isFalse();
    }

    @Test
    public void groupsKnowTheirMembers() {
        assertThat(site.groups().of(user("outsider"))).containsExactly("jira-software-users");
        site.groups().remove(Seed.SALES, user("rep1"));
        assertThat(site.groups().members(Seed.SALES)).containsExactly(user("admin"), user("rep2"), user("manager"));
        assertThatThrownBy(() -> site.groups().add("none", user("rep1"))).isInstanceOf(IllegalArgumentException.class);
    }

    private ApplicationUser user(String name) {
        return site.users().getUserByName(name);
    }
}
