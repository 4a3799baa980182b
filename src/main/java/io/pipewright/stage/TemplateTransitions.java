package io.pipewright.stage;

import static io.pipewright.stage.StageKind.AFTER_SALE;
import static io.pipewright.stage.StageKind.BELOW_DEAL;
import static io.pipewright.stage.StageKind.LOST;
import static io.pipewright.stage.StageKind.OPEN;
import static io.pipewright.stage.StageKind.PARKED;
import static io.pipewright.stage.StageKind.WON;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works the transitions of a template out of its stages. Action ids: 11.. forward from the first, second.. stage; 21.. back from the
 * second, third.. stage; 31 lose; 41 park; 51 reopen as a deal; 52 return below deal; 54.. resume in the second, third.. stage;
 * 61 commodity entry; 71 win; 81 after the sale; 92.. undo a win or a loss, back to the first, second.. stage. Jira gives transitions that
 * an administrator adds ids that end in 1; later ones of ours do not, so that a workflow in use can take them up.
 */
final class TemplateTransitions {

    private static final int FORWARD = 11;
    private static final int BACK = 21;
    private static final int LOSE = 31;
    private static final int PARK = 41;
    private static final int REOPEN = 51;
    private static final int BELOW = 52;
    private static final int RESUME = 53;
    private static final int COMMODITY = 61;
    private static final int WIN = 71;
    private static final int AFTER = 81;
    private static final int UNDO = 92;
    private static final int COMMODITY_TARGET = 2;

    private final List<TemplateStage> stages;
    private final List<String> path;
    private final List<StageTransition> transitions = new ArrayList<>();

    TemplateTransitions(List<TemplateStage> stages, boolean commodityEntry) {
        this.stages = stages;
        this.path = stages.stream()
                .filter(stage -> stage.kind().isOnTheWay())
                .map(TemplateStage::key)
                .toList();
        stepsAlongThePath();
        endings();
        waysBackIntoPlay();
        waysBackToTheStageLeft();
        if (commodityEntry) {
            gated(
                    "enter-as-commodity",
                    TransitionKind.COMMODITY_ENTRY,
                    path.get(0),
                    path.get(COMMODITY_TARGET),
                    COMMODITY);
        }
        only(AFTER_SALE)
                .ifPresent(after -> free("start-post-sale", TransitionKind.AFTER_SALE, keys(WON), after, AFTER));
    }

    List<StageTransition> list() {
        return transitions.stream()
                .sorted(Comparator.comparingInt(StageTransition::actionId))
                .toList();
    }

    private void stepsAlongThePath() {
        for (int i = 0; i + 1 < path.size(); i++) {
            String here = path.get(i);
            String next = path.get(i + 1);
            gated("advance-to-" + next, TransitionKind.FORWARD, here, next, FORWARD + i);
            free("back-to-" + here, TransitionKind.BACK, Set.of(next), here, BACK + i);
        }
    }

    private void endings() {
        gated("win", TransitionKind.WIN, path.get(path.size() - 1), only(WON).orElseThrow(), WIN);
        free(
                "lose",
                TransitionKind.LOSE,
                keys(BELOW_DEAL, OPEN, PARKED),
                only(LOST).orElseThrow(),
                LOSE);
        free("park", TransitionKind.PARK, keys(BELOW_DEAL, OPEN), only(PARKED).orElseThrow(), PARK);
    }

    /** Reopening as a deal asks for the first gate again: else losing and reopening an item would be a way around it. */
    private void waysBackIntoPlay() {
        transitions.add(new StageTransition(
                "reopen", TransitionKind.REOPEN, keys(LOST, PARKED), path.get(1), Optional.of(path.get(0)), REOPEN));
        free("return-below-deal", TransitionKind.REOPEN, keys(LOST, PARKED), path.get(0), BELOW);
    }

    /** Each stage has its own, because a transition leads to one status; a condition leaves the right one. */
    private void waysBackToTheStageLeft() {
        for (int i = 0; i < path.size(); i++) {
            String stage = path.get(i);
            if (i > 0) {
                free("resume-in-" + stage, TransitionKind.RESUME, keys(LOST, PARKED), stage, RESUME + i);
            }
            free("undo-to-" + stage, TransitionKind.UNDO, keys(WON, LOST, AFTER_SALE), stage, UNDO + i);
        }
    }

    private void gated(String key, TransitionKind kind, String from, String to, int actionId) {
        transitions.add(new StageTransition(key, kind, Set.of(from), to, Optional.of(from), actionId));
    }

    private void free(String key, TransitionKind kind, Set<String> from, String to, int actionId) {
        transitions.add(new StageTransition(key, kind, from, to, Optional.empty(), actionId));
    }

    private Set<String> keys(StageKind first, StageKind... more) {
        EnumSet<StageKind> kinds = EnumSet.of(first, more);
        return stages.stream()
                .filter(stage -> kinds.contains(stage.kind()))
                .map(TemplateStage::key)
                .collect(Collectors.toSet());
    }

    private Optional<String> only(StageKind kind) {
        return stages.stream()
                .filter(stage -> stage.kind() == kind)
                .map(TemplateStage::key)
                .findFirst();
    }
}
