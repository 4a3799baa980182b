package io.pipewright.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.jira.actor.Present;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Busy;
import io.pipewright.kernel.Reason;
import jakarta.ws.rs.core.Response;
import org.junit.Test;

/** Cases S6 and R3: a change that the database broke off too often is no fault of the server. */
public class BusyTest {

    @Test
    public void itIsSaidWith503_andWhatToDo() {
        RestErrors errors =
                new RestErrors(DeliveredTexts.messages(), Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul")));

        Response response = errors.answer(actor -> {
            throw new Busy(Reason.of("pipewright.common.busy"), new IllegalStateException());
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(((RestErrors.ErrorsJson) response.getEntity()).errorMessages())
                .singleElement()
                .asString()
                .endsWith("Try again in a moment.");
    }
}
