package io.pipewright.closeplan.export;

import io.pipewright.closeplan.Scene;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskState;
import io.pipewright.kernel.UserKey;
import java.time.ZoneId;
import java.util.List;

/** The words of an export in plain English, days as in Seoul. */
final class EnglishLabels implements ExportLabels {

    private final char separator;

    EnglishLabels() {
        this(',');
    }

    EnglishLabels(char separator) {
        this.separator = separator;
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public List<String> headers() {
        return List.of(
                "Target date", "Task", "Side", "Responsible", "State", "Done on", "Done by", "After the contract");
    }

    @Override
    public String side(Side side) {
        return side == Side.OURS ? "We" : "Customer";
    }

    @Override
    public String user(UserKey user) {
        return "User " + user;
    }

    @Override
    public String state(TaskState state) {
        return state.name();
    }

    @Override
    public String yes() {
        return "Yes";
    }

    @Override
    public String no() {
        return "No";
    }

    @Override
    public ZoneId zone() {
        return Scene.SEOUL;
    }
}
