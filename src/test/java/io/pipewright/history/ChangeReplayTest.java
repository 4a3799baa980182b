package io.pipewright.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

public class ChangeReplayTest {

    private static final Instant CREATED = Instant.parse("2017-01-01T09:00:00Z");

    @Test
    public void aDealWithoutChanges_hasStoodAsItStandsSinceItsCreation() {
        DealState current = States.of("open", "10", "USD");

        assertThat(ChangeReplay.versions(7, current, CREATED, List.of()))
                .containsExactly(DealVersion.unstored(7, current, CREATED, DealVersion.CREATION));
    }

    @Test
    public void beforeItsFirstChange_aFieldHasTheFirstFrom() {
        DealState current = States.of("won", "10", "USD");
        List<RecordedChange> changes = List.of(
                change(11, 1, new FieldChange(TrackedField.AMOUNT, null, new BigDecimal("30"))),
                change(
                        12,
                        2,
                        new FieldChange(TrackedField.AMOUNT, new BigDecimal("30"), new BigDecimal("10")),
                        new FieldChange(TrackedField.STATUS, "open", "won")));

        List<DealVersion> versions = ChangeReplay.versions(7, current, CREATED, changes);

        assertThat(versions)
                .extracting(version -> version.state().amount())
                .containsExactly(
                        Optional.empty(), Optional.of(new BigDecimal("30")), Optional.of(new BigDecimal("10")));
        assertThat(versions).extracting(version -> version.state().statusId()).containsExactly("open", "open", "won");
        assertThat(versions).extracting(DealVersion::changeId).containsExactly(0L, 11L, 12L);
    }

    /** Case C14: the same history, whether it was told as it happened or is read afterwards. */
    @Test
    public void whileTheIssueIsSomethingElseNothingOfItIsTold() {
        DealState current = States.of("won", "10", "USD");
        List<RecordedChange> changes = List.of(
                change(11, 1, new FieldChange(TrackedField.AMOUNT, new BigDecimal("5"), new BigDecimal("30"))),
                becoming(12, 2, false),
                change(13, 3, new FieldChange(TrackedField.AMOUNT, new BigDecimal("30"), new BigDecimal("10"))),
                becoming(14, 4, true),
                change(15, 5, new FieldChange(TrackedField.STATUS, "open", "won")));

        List<DealVersion> versions = ChangeReplay.versions(7, current, CREATED, changes);

        assertThat(versions).extracting(DealVersion::changeId).containsExactly(0L, 11L, 12L, 14L, 15L);
        assertThat(versions).extracting(DealVersion::deleted).containsExactly(false, false, true, false, false);
        assertThat(versions)
                .extracting(version -> version.state().amount().orElseThrow().toString())
                .containsExactly("5", "30", "30", "10", "10");
    }

    /** Case C14. */
    @Test
    public void whatIsNoDealAnyMoreEndsWithThatChange_andWhatNeverWasOneHasNoHistory() {
        DealState current = States.of("open", "10", "USD");
        List<RecordedChange> ended = List.of(
                becoming(11, 1, true),
                becoming(12, 2, false),
                change(13, 3, new FieldChange(TrackedField.STATUS, "new", "open")));

        assertThat(ChangeReplay.versionsOfFormer(7, current, CREATED, ended))
                .extracting(DealVersion::deleted)
                .containsExactly(false, true);
        assertThat(ChangeReplay.versionsOfFormer(7, current, CREATED, ended.subList(2, 3)))
                .isEmpty();
    }

    @Test
    public void theLastVersionIsTheCurrentState_evenIfTheChangelogSaysOtherwise() {
        DealState current = States.of("won", "99", "USD");
        List<RecordedChange> changes = List.of(
                change(11, 1, new FieldChange(TrackedField.AMOUNT, BigDecimal.ONE, BigDecimal.TEN)),
                change(12, 2, new FieldChange(TrackedField.OWNER, null, new UserKey("kim"))));

        List<DealVersion> versions = ChangeReplay.versions(7, current, CREATED, changes);

        assertThat(versions.get(versions.size() - 1).state()).isEqualTo(current);
        assertThat(versions.get(1).state().amount()).contains(BigDecimal.TEN);
    }

    @Test
    public void changesDatedBeforeTheCreation_belongToTheCreation_inTheirOrder() {
        List<RecordedChange> changes = List.of(
                change(12, -5, new FieldChange(TrackedField.STATUS, "new", "open")),
                change(11, -4, new FieldChange(TrackedField.STATUS, "open", "won")),
                change(10, 0, new FieldChange(TrackedField.STATUS, "won", "lost")));

        assertThat(ChangeReplay.versions(7, States.plain("lost"), CREATED, changes))
                .containsExactly(
                        DealVersion.unstored(7, States.plain("won"), CREATED, DealVersion.CREATION),
                        DealVersion.unstored(7, States.plain("lost"), CREATED, 10));
    }

    @Test
    public void changesOfOtherFields_makeNoVersion() {
        assertThat(ChangeReplay.versions(
                        7, States.plain("open"), CREATED, List.of(new RecordedChange(11, CREATED, List.of()))))
                .hasSize(1);
    }

    @Test
    public void anEmptyStatusInTheChangelog_isUnknownRatherThanEmpty() {
        List<RecordedChange> changes = List.of(change(11, 1, new FieldChange(TrackedField.STATUS, null, "open")));

        assertThat(ChangeReplay.versions(7, States.plain("open"), CREATED, changes))
                .extracting(version -> version.state().statusId())
                .containsExactly("open");
    }

    @Test
    public void randomHistories_areReplayedAsTheDefinitionReadsThem_atEveryMoment() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            RandomHistory history = new RandomHistory(random);

            List<DealVersion> versions = ChangeReplay.versions(7, history.current(), CREATED, history.shuffled(random));

            assertThat(versions.get(versions.size() - 1).state()).isEqualTo(history.current());
            for (int hour = 0; hour <= RandomHistory.HOURS; hour++) {
                Instant moment = CREATED.plus(Duration.ofHours(hour));
                assertThat(asOf(versions, moment))
                        .as("seed %d, %s", seed, moment)
                        .isEqualTo(history.byDefinition(moment));
            }
        }
    }

    private static DealState asOf(List<DealVersion> versions, Instant moment) {
        DealState state = null;
        for (DealVersion version : versions) {
            state = version.validFrom().isAfter(moment) ? state : version.state();
        }
        return state;
    }

    private static RecordedChange becoming(long id, int day, boolean deal) {
        return new RecordedChange(id, CREATED.plus(Duration.ofDays(day)), List.of(), Optional.of(deal));
    }

    private static RecordedChange change(long id, int days, FieldChange... items) {
        return new RecordedChange(id, CREATED.plus(Duration.ofDays(days)), List.of(items));
    }

    /** A changelog made forwards from a random start, and the definition read word by word against it. */
    private static final class RandomHistory {
        static final int HOURS = 60;
        private final List<RecordedChange> changes = new ArrayList<>();
        private final Map<TrackedField, Object> values;

        RandomHistory(Random random) {
            values = States.random(random).values();
            int hour = 0;
            int count = random.nextInt(15);
            for (int id = 1; id <= count; id++) {
                hour = Math.min(HOURS, hour + random.nextInt(6));
                changes.add(new RecordedChange(id, CREATED.plus(Duration.ofHours(hour)), items(random)));
            }
        }

        private List<FieldChange> items(Random random) {
            List<FieldChange> items = new ArrayList<>();
            for (TrackedField field : TrackedField.values()) {
                if (random.nextInt(3) == 0) {
                    Object to = States.value(field, random);
                    items.add(new FieldChange(field, values.get(field), to));
                    values.put(field, to);
                }
            }
            return items;
        }

        DealState current() {
            return DealState.of(values);
        }

        List<RecordedChange> shuffled(Random random) {
            List<RecordedChange> shuffled = new ArrayList<>(changes);
            Collections.shuffle(shuffled, random);
            return shuffled;
        }

        DealState byDefinition(Instant moment) {
            Map<TrackedField, Object> at = new EnumMap<>(TrackedField.class);
            for (TrackedField field : TrackedField.values()) {
                at.put(field, valueAt(field, moment));
            }
            return DealState.of(at);
        }

        private Object valueAt(TrackedField field, Instant moment) {
            List<FieldChange> past = new ArrayList<>();
            List<FieldChange> all = new ArrayList<>();
            for (RecordedChange change : changes) {
                change.changes().stream().filter(item -> item.field() == field).forEach(item -> {
                    all.add(item);
                    if (!change.at().isAfter(moment)) {
                        past.add(item);
                    }
                });
            }
            if (!past.isEmpty()) {
                return past.get(past.size() - 1).to();
            }
            return all.isEmpty() ? values.get(field) : all.get(0).from();
        }
    }
}
