package io.pipewright.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.contract.AtOnce;
import io.pipewright.contract.HostileText;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.Test;

/** What {@link DealVersions} promises, for every class that answers the port. */
public abstract class DealVersionsContract {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final long DEAL = 10_001;
    private static final long OTHER_DEAL = 10_002;
    private static final Instant START = Instant.parse("2017-10-01T00:00:00.001Z");
    private static final DealState NEW = States.plain("new");

    /** The store under test, empty. */
    protected abstract DealVersions versions();

    /** The same store as another node of the cluster uses it. */
    protected DealVersions elsewhere() {
        return versions();
    }

    private DealVersions seenBy(int person) {
        return person % 2 == 0 ? versions() : elsewhere();
    }

    private static DealVersion version(long deal, long changeId) {
        return version(deal, changeId, "s" + changeId);
    }

    private static DealVersion version(long deal, long changeId, String status) {
        return DealVersion.unstored(deal, States.plain(status), START.plusSeconds(changeId % 1000), changeId);
    }

    private List<DealVersion> all() {
        return after(0);
    }

    private List<DealVersion> after(long sequence) {
        List<DealVersion> found = new ArrayList<>();
        elsewhere().after(sequence, found::add);
        return found;
    }

    private List<DealVersion> ofDeals(Collection<Long> deals) {
        List<DealVersion> found = new ArrayList<>();
        elsewhere().ofDeals(deals, found::add);
        return found;
    }

    private static List<DealVersion> unnumbered(List<DealVersion> versions) {
        return versions.stream().map(version -> version.withSequence(0)).toList();
    }

    private List<String> statusesOf(long deal) {
        return all().stream()
                .filter(version -> version.dealId() == deal)
                .map(version -> version.state().statusId())
                .toList();
    }

    @Test
    public void anEmptyStoreHoldsNothing_andNothingCanBeDoneToNothing() {
        versions().append(List.of());
        versions().replace(List.of(), List.of());
        versions().replace(List.of(version(DEAL, 0).withSequence(1)), List.of());

        assertThat(all()).isEmpty();
        assertThat(ofDeals(List.of())).isEmpty();
        assertThat(ofDeals(List.of(DEAL))).isEmpty();
        assertThat(versions().count()).isZero();
    }

    @Test
    public void aVersionComesBackAsItWasStored_withTheLargestValues() {
        DealState largest = new DealState(
                Long.MAX_VALUE,
                HostileText.of(255),
                Optional.of(new BigDecimal("9999999999999.9999")),
                Optional.of(Currency.getInstance("KRW")),
                Optional.of(Probability.CERTAIN),
                Optional.of(ForecastCategory.CLOSED),
                Optional.of(LocalDate.of(9999, 12, 31)),
                Optional.of(new UserKey(HostileText.of(255))),
                true,
                Optional.of(LocalDate.of(9999, 12, 31)),
                Optional.of(HostileText.of(255)));
        DealVersion last = DealVersion.deletion(Long.MAX_VALUE, largest, Instant.parse("9999-12-31T23:59:59.999Z"));

        versions().append(List.of(last));

        assertThat(unnumbered(all())).containsExactly(last);
        assertThat(unnumbered(ofDeals(List.of(Long.MAX_VALUE)))).containsExactly(last);
    }

    @Test
    public void aVersionComesBackAsItWasStored_withTheSmallestValues() {
        DealState smallest = new DealState(
                1,
                "1",
                Optional.of(BigDecimal.ZERO),
                Optional.of(Currency.getInstance("USD")),
                Optional.of(Probability.NONE),
                Optional.of(ForecastCategory.PIPELINE),
                Optional.of(LocalDate.of(1, 1, 1)),
                Optional.of(new UserKey("a")),
                false,
                Optional.of(LocalDate.of(1, 1, 1)),
                Optional.of("x"));
        DealVersion first = DealVersion.unstored(1, smallest, Instant.parse("1969-12-31T23:59:59.999Z"), 0);
        DealVersion bare = DealVersion.unstored(1, NEW, Instant.EPOCH, 1);

        versions().append(List.of(first, bare));

        assertThat(unnumbered(all())).containsExactly(first, bare);
    }

    @Test
    public void fractionsAndEveryCategoryComeBackExactly() {
        List<DealVersion> stored = new ArrayList<>();
        for (ForecastCategory category : ForecastCategory.values()) {
            DealState state = new DealState(
                    1,
                    "1",
                    Optional.of(new BigDecimal("0.0001")),
                    Optional.empty(),
                    Optional.of(new Probability(new BigDecimal("33.33"))),
                    Optional.of(category),
                    Optional.empty(),
                    Optional.empty());
            stored.add(DealVersion.unstored(DEAL, state, START, category.ordinal()));
        }

        versions().append(stored);

        assertThat(unnumbered(all())).containsExactlyElementsOf(stored);
    }

    @Test
    public void sequenceNumbersAscendInTheOrderOfTheList_whateverNumbersWereGiven() {
        versions().append(List.of(version(DEAL, 3).withSequence(900), version(OTHER_DEAL, 2), version(DEAL, 1)));
        versions().append(List.of(version(DEAL, 4).withSequence(1)));

        assertThat(all()).extracting(DealVersion::changeId).containsExactly(3L, 2L, 1L, 4L);
        assertThat(all()).extracting(DealVersion::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(versions().count()).isEqualTo(4);
    }

    @Test
    public void whoHasReadUpToANumberGetsOnlyWhatCameAfterIt() {
        versions().append(List.of(version(DEAL, 0), version(DEAL, 1), version(DEAL, 2)));
        List<DealVersion> known = all();

        assertThat(after(known.get(0).sequence())).containsExactly(known.get(1), known.get(2));
        assertThat(after(known.get(2).sequence())).isEmpty();
    }

    @Test
    public void theVersionsOfManyDealsAreFoundTogether_andNoOthers() {
        List<Long> wanted = LongStream.rangeClosed(1, 1_100).boxed().toList();
        List<DealVersion> stored =
                new ArrayList<>(wanted.stream().map(deal -> version(deal, 0)).toList());
        stored.add(version(5_000, 0));
        versions().append(stored);

        assertThat(ofDeals(wanted)).extracting(DealVersion::dealId).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    public void ofManyVersionsAllAreStoredOrNone() {
        List<DealVersion> oneIsBroken = Arrays.asList(version(DEAL, 0), null);

        assertThatThrownBy(() -> versions().append(oneIsBroken)).isInstanceOf(NullPointerException.class);

        assertThat(all()).isEmpty();
    }

    @Test
    public void aRebuiltHistoryTakesThePlaceOfTheStoredOne_underNewNumbers() {
        versions().append(List.of(version(DEAL, 0, "old"), version(OTHER_DEAL, 0, "other"), version(DEAL, 5, "old5")));
        List<DealVersion> known = ofDeals(List.of(DEAL));
        long before = all().get(2).sequence();

        versions().replace(known, List.of(version(DEAL, 0, "a"), version(DEAL, 5, "b")));

        assertThat(statusesOf(DEAL)).containsExactly("a", "b");
        assertThat(statusesOf(OTHER_DEAL)).containsExactly("other");
        assertThat(ofDeals(List.of(DEAL))).allMatch(version -> version.sequence() > before);
    }

    /** R8: whatever its change id, because two nodes of a cluster take them from blocks of their own. */
    @Test
    public void aChangeThatWasRecordedDuringTheRebuildStays_alsoUnderASmallerId() {
        versions().append(List.of(version(DEAL, 0), version(DEAL, 5)));
        List<DealVersion> known = ofDeals(List.of(DEAL));
        versions().append(List.of(version(DEAL, 6, "meanwhile"), version(DEAL, 4, "on the other node")));

        versions().replace(known, List.of(version(DEAL, 0, "a"), version(DEAL, 5, "b")));

        assertThat(statusesOf(DEAL)).containsExactlyInAnyOrder("meanwhile", "on the other node", "a", "b");
    }

    @Test
    public void aRowOfTheSameChangeGoes_evenIfItWasStoredDuringTheRebuild_andOneOfAChangeThatIsNoMore() {
        versions().append(List.of(version(DEAL, 0), version(DEAL, 9, "no more")));
        List<DealVersion> known = ofDeals(List.of(DEAL));
        versions().append(List.of(version(DEAL, 5, "meanwhile"), version(OTHER_DEAL, 5, "other")));

        versions().replace(known, List.of(version(DEAL, 0, "a"), version(DEAL, 5, "b")));

        assertThat(statusesOf(DEAL)).containsExactly("a", "b");
        assertThat(statusesOf(OTHER_DEAL)).containsExactly("other");
    }

    @Test
    public void aDealWithoutRebuiltVersionsLosesItsKnownRows() {
        versions().append(List.of(version(DEAL, 0), version(DEAL, DealVersion.DELETION), version(OTHER_DEAL, 0)));

        versions().replace(ofDeals(List.of(DEAL)), List.of());

        assertThat(all()).extracting(DealVersion::dealId).containsExactly(OTHER_DEAL);
        assertThat(versions().count()).isEqualTo(1);
    }

    @Test
    public void manyDealsAreRebuiltTogether() {
        List<Long> deals = LongStream.rangeClosed(1, 1_100).boxed().toList();
        versions().append(deals.stream().map(deal -> version(deal, 0, "old")).toList());

        versions()
                .replace(
                        ofDeals(deals),
                        deals.stream()
                                .filter(deal -> deal % 2 == 0)
                                .map(deal -> version(deal, 0, "new"))
                                .toList());

        assertThat(all())
                .hasSize(550)
                .allMatch(version -> version.state().statusId().equals("new"));
    }

    @Test
    public void whenSeveralAppendAtOnceNoneIsLost_andEveryListKeepsItsOrder() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                seenBy(person).append(List.of(version(1 + person, 2L * round), version(1 + person, 2L * round + 1)));
            }
        });

        assertThat(all()).extracting(DealVersion::sequence).isSorted().doesNotHaveDuplicates();
        for (long deal = 1; deal <= PEOPLE; deal++) {
            assertThat(statusesOf(deal))
                    .containsExactlyElementsOf(LongStream.range(0, 2 * ROUNDS)
                            .mapToObj(change -> "s" + change)
                            .toList());
        }
    }

    @Test
    public void aChangeThatIsRecordedWhileTheDealIsRebuiltIsNotLost() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            long change = round;
            List<DealVersion> rebuilt = LongStream.range(0, change)
                    .mapToObj(id -> version(DEAL, id))
                    .toList();
            List<DealVersion> known = ofDeals(List.of(DEAL));
            AtOnce.all(2, person -> {
                if (person == 0) {
                    versions().replace(known, rebuilt);
                } else {
                    elsewhere().append(List.of(version(DEAL, change)));
                }
            });
            assertThat(ofDeals(List.of(DEAL)))
                    .extracting(DealVersion::changeId)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(0, change).boxed().toList());
        }
    }

    @Test
    public void whenSeveralRebuildTheSameDealAtOnceItsHistoryStandsThereOnce() throws Exception {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            long deal = DEAL + round / 2;
            AtOnce.all(
                    PEOPLE, person -> seenBy(person).replace(List.of(), List.of(version(deal, 0), version(deal, 1))));
            assertThat(statusesOf(deal)).containsExactly("s0", "s1");
        }
    }

    @Test
    public void severalWhoRebuildDifferentDealsAtOnceAllSucceed() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                long deal = 1L + person;
                seenBy(person).replace(ofDeals(List.of(deal)), List.of(version(deal, 0), version(deal, 1 + round)));
            }
        });

        assertThat(versions().count()).isEqualTo(2 * PEOPLE);
    }
}
