package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskState;
import io.pipewright.closeplan.export.ExportLabels;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.People;
import io.pipewright.kernel.Today;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The words of an exported or printed plan in the reader's language. */
@Named
public class PlanLabels implements ExportLabels {

    private final Messages messages;
    private final People people;
    private final Today today;

    @Inject
    public PlanLabels(Messages messages, People people, Today today) {
        this.messages = messages;
        this.people = people;
        this.today = today;
    }

    @Override
    public List<String> headers() {
        return Stream.of("target-date", "task", "side", "owner", "state", "done-on", "done-by", "after-contract")
                .map(column -> messages.text("pipewright.closeplan.csv." + column))
                .toList();
    }

    @Override
    public String side(Side side) {
        return messages.text("pipewright.closeplan.side." + side.code());
    }

    @Override
    public String user(UserKey user) {
        return people.name(user);
    }

    @Override
    public String state(TaskState state) {
        return messages.text("pipewright.closeplan.state." + state.code());
    }

    @Override
    public String yes() {
        return messages.text("pipewright.closeplan.yes");
    }

    @Override
    public String no() {
        return messages.text("pipewright.closeplan.no");
    }

    @Override
    public ZoneId zone() {
        return today.zone();
    }
}
