package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskState;
import io.pipewright.closeplan.export.ExportLabels;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The words of an exported or printed plan in the reader's language. */
public final class PlanLabels implements ExportLabels {

    private final Sentences to;
    private final People people;
    private final ZoneId zone;
    private final PlanOverview overview;

    PlanLabels(Sentences to, People people, ZoneId zone, PlanOverview overview) {
        this.to = to;
        this.people = people;
        this.zone = zone;
        this.overview = overview;
    }

    @Override
    public List<String> headers() {
        return Stream.of("target-date", "task", "side", "owner", "state", "done-on", "done-by", "after-contract")
                .map(column -> to.text("pipewright.closeplan.csv." + column))
                .toList();
    }

    @Override
    public String side(Side side) {
        return switch (side) {
            case OURS -> company(overview.settings().company(), "pipewright.closeplan.print.side.ours");
            case CUSTOMERS -> company(overview.plan().frame().company(), "pipewright.closeplan.print.side.customers");
            case BOTH ->
                to.text(Reason.of("pipewright.closeplan.print.side.both", side(Side.OURS), side(Side.CUSTOMERS)));
        };
    }

    private String company(String name, String otherwise) {
        return name.isEmpty() ? to.text(otherwise) : name;
    }

    @Override
    public char separator() {
        return DecimalFormatSymbols.getInstance(to.locale()).getDecimalSeparator() == ',' ? ';' : ',';
    }

    @Override
    public String user(UserKey user) {
        return people.name(to, user);
    }

    @Override
    public String state(TaskState state) {
        return to.text("pipewright.closeplan.state." + state.code());
    }

    @Override
    public String yes() {
        return to.text("pipewright.closeplan.yes");
    }

    @Override
    public String no() {
        return to.text("pipewright.closeplan.no");
    }

    @Override
    public ZoneId zone() {
        return zone;
    }
}
