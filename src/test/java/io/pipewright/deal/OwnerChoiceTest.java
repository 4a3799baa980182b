package io.pipewright.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.UserKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Requirement A6: whose deals somebody looks at. */
public class OwnerChoiceTest {

    private static final Actor REP = Actors.rep("2017-11-15T03:00:00Z", "Asia/Seoul");
    private static final GroupMembers GROUPS = (actor, group) -> group.equals("sales:seoul")
            ? Optional.of(Set.of(new UserKey("kim"), new UserKey("lee")))
            : Optional.empty();

    private static Optional<Set<UserKey>> keys(String text) {
        return OwnerChoice.parse(text).keys(REP, GROUPS);
    }

    @Test
    public void everybodysDealsAreThoseOfNobodyToo() {
        assertThat(keys("all")).isEmpty();
        assertThat(keys(" ")).isEmpty();
        assertThat(keys(null)).isEmpty();
    }

    @Test
    public void theOwnDeals_onesPersons_andThoseOfAGroup() {
        assertThat(keys("me")).contains(Set.of(REP.user()));
        assertThat(keys("user:JIRAUSER10200")).contains(Set.of(new UserKey("JIRAUSER10200")));
        assertThat(keys("group:sales:seoul")).contains(Set.of(new UserKey("kim"), new UserKey("lee")));
    }

    @Test
    public void aChoiceIsWrittenAsItIsRead() {
        for (String text : List.of("all", "me", "user:JIRAUSER10200", "group:sales:seoul")) {
            assertThat(OwnerChoice.parse(text).text()).isEqualTo(text);
        }
    }

    @Test
    public void nonsenseAndAGroupThatIsNotThereAreRefused() {
        for (String text :
                List.of("them", "user", "user:", "group:", "me:kim", "group:none", "user:" + "x".repeat(256))) {
            assertThatThrownBy(() -> keys(text))
                    .as(text)
                    .isInstanceOfSatisfying(InvalidValue.class, wrong -> assertThat(wrong.field())
                            .isEqualTo("owner"));
        }
    }
}
