package io.pipewright.bench;

import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A version as a table for speed holds it: with its end, the moment since when the deal has been in its status, and small codes.
 *
 * @param owner the number at the end of the owner's key
 * @param stage its position on the path from 0, 5 for won, 6 for lost
 * @param kind 0 below deal, 1 open, 2 won, 3 lost
 */
record RaceRow(
        int deal,
        long validFrom,
        long validTo,
        long since,
        short owner,
        byte stage,
        byte kind,
        byte category,
        long amount,
        byte probability,
        int closeDay) {

    static final byte WON_STAGE = 5;
    static final byte LOST_STAGE = 6;
    private static final List<String> STAGES =
            List.of("lead", "discovery", "evaluation", "proposal", "closing", "won", "lost");

    /** Of versions one deal after the other, each in the order of time. */
    static List<RaceRow> of(List<DealVersion> versions) {
        List<RaceRow> rows = new ArrayList<>(versions.size());
        long since = 0;
        for (int at = 0; at < versions.size(); at++) {
            DealVersion version = versions.get(at);
            boolean same = at > 0 && versions.get(at - 1).dealId() == version.dealId();
            if (!same
                    || !versions.get(at - 1)
                            .state()
                            .statusId()
                            .equals(version.state().statusId())) {
                since = version.validFrom().toEpochMilli();
            }
            boolean last = at + 1 == versions.size() || versions.get(at + 1).dealId() != version.dealId();
            long until =
                    last ? Long.MAX_VALUE : versions.get(at + 1).validFrom().toEpochMilli();
            rows.add(row(version, until, since));
        }
        return rows;
    }

    private static RaceRow row(DealVersion version, long until, long since) {
        DealState state = version.state();
        byte stage = stage(state.statusId());
        return new RaceRow(
                (int) version.dealId(),
                version.validFrom().toEpochMilli(),
                until,
                since,
                Short.parseShort(state.owner().orElseThrow().value().substring("JIRAUSER".length())),
                stage,
                kind(stage),
                (byte) state.category().orElseThrow().ordinal(),
                state.amount().orElseThrow().movePointRight(2).longValueExact(),
                state.probability().orElseThrow().percent().byteValueExact(),
                (int) state.closeDate().orElseThrow().toEpochDay());
    }

    static byte stage(String status) {
        return (byte) STAGES.indexOf(status);
    }

    static String stageKey(int stage) {
        return STAGES.get(stage);
    }

    private static byte kind(byte stage) {
        return (byte) (stage == 0 ? 0 : stage < WON_STAGE ? 1 : stage == WON_STAGE ? 2 : 3);
    }

    boolean isOpen() {
        return kind == 1;
    }

    /** How far the stage is on the path; a lost deal is nowhere on it. */
    static int reach(int stage) {
        return stage == LOST_STAGE ? -1 : stage;
    }
}
