package io.pipewright.closeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Unseen;
import io.pipewright.kernel.UserKey;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class TaskContentTest {

    private static final LocalDate DATE = LocalDate.of(2026, 5, 12);

    @Test
    public void aTitleOf255CharactersIsKept_andOneMoreIsRefusedNamingTheLimit() {
        assertThat(titled("가".repeat(255)).title()).hasSize(255);
        assertRefused(
                () -> titled("x".repeat(256)), "title", Reason.of("pipewright.closeplan.title.too-long", 255, 256));
        assertRefused(
                () -> titled("x".repeat(10_000)),
                "title",
                Reason.of("pipewright.closeplan.title.too-long", 255, 10_000));
    }

    @Test
    public void whiteSpaceAroundATitleDoesNotCount() {
        assertThat(titled("  " + "x".repeat(255) + "\n ").title()).isEqualTo("x".repeat(255));
    }

    @Test
    public void c08_charactersThatNobodySeesAroundATitleAreTakenOff_thoseWithinStay() {
        for (String unseen : Unseen.AROUND_TEXTS) {
            assertThat(titled(unseen + "Board" + unseen + "approves 👩‍👩‍👧" + unseen)
                            .title())
                    .isEqualTo("Board" + unseen + "approves 👩‍👩‍👧");
        }
    }

    @Test
    public void aTitleThatShowsNothingIsRefused() {
        for (String empty : new String[] {
            null, "", "  ", "\t\n", "\u00A0", "\u200B\u200D", "\u3164", "\u3000", "\u0000", "\u2800", "\uD83D"
        }) {
            assertRefused(() -> titled(empty), "title", Reason.of("pipewright.closeplan.title.empty"));
        }
    }

    @Test
    public void emojiRightToLeftTextAndMarkupStayAsTyped() {
        for (String title : new String[] {
            "🚀 Board approves 👩‍👩‍👧",
            "مجلس الإدارة يوافق",
            "‏אישור הנהלה",
            "<script>alert('x')</script>",
            "이사회 승인",
            "a\u202Eb"
        }) {
            assertThat(titled(title).title()).isEqualTo(title);
        }
    }

    @Test
    public void aTitleIsOneLine_andInvisibleControlCharactersAreTakenOut() {
        assertThat(titled("Board\r\napproves\tthe\u0000 pur\u0007chase\u009F").title())
                .isEqualTo("Board approves the purchase");
    }

    @Test
    public void halvesOfSurrogatePairsAreTakenOut_soThatTheTextSurvivesUtf8() {
        assertThat(titled("Sign\uD83D it\uDE80").title()).isEqualTo("Sign it");
    }

    @Test
    public void aNoteKeepsItsLines_andHoldsTenThousandCharacters() {
        assertThat(titled("t").noted("one\r\ntwo\rthree\tx\u0001").note()).isEqualTo("one\ntwo\nthree\tx");
        assertThat(titled("t").noted("n".repeat(10_000)).note()).hasSize(10_000);
        assertRefused(
                () -> titled("t").noted("n".repeat(10_001)),
                "note",
                Reason.of("pipewright.closeplan.note.too-long", 10_000, 10_001));
    }

    @Test
    public void aTargetDateIsRequiredAndWithinReach() {
        assertThat(titled("t")
                        .due(LocalDate.of(2000, 1, 1))
                        .due(LocalDate.of(2100, 12, 31))
                        .targetDate())
                .hasYear(2100);
        assertRefused(() -> titled("t").due(null), "targetDate", Reason.of("pipewright.closeplan.date.missing"));
        Reason range = Reason.of("pipewright.closeplan.date.out-of-range", Days.EARLIEST, Days.LATEST);
        assertRefused(() -> titled("t").due(LocalDate.of(1999, 12, 31)), "targetDate", range);
        assertRefused(() -> titled("t").due(LocalDate.of(2101, 1, 1)), "targetDate", range);
    }

    @Test
    public void aSideIsRequired() {
        assertRefused(() -> TaskContent.of("t", null, DATE), "side", Reason.of("pipewright.closeplan.side.missing"));
    }

    @Test
    public void anOwnerBelongsToTheSideOfTheTask() {
        Reason wrong = Reason.of("pipewright.closeplan.owner.wrong-side");
        assertRefused(() -> titled("t").ownedBy(new Owner.Contact("Kim Minsu")), "owner", wrong);
        TaskContent theirs = TaskContent.of("t", Side.CUSTOMERS, DATE);
        assertRefused(() -> theirs.ownedBy(new Owner.Colleague(new UserKey("mina"))), "owner", wrong);
        assertThat(theirs.ownedBy(new Owner.Contact(" 김민수 부장 ")).owner())
                .isEqualTo(Optional.of(new Owner.Contact("김민수 부장")));
    }

    @Test
    public void theNameOfAContactIsNeitherEmptyNorEndless() {
        assertRefused(() -> new Owner.Contact(" "), "owner", Reason.of("pipewright.closeplan.owner.empty"));
        assertRefused(
                () -> new Owner.Contact("x".repeat(300)),
                "owner",
                Reason.of("pipewright.closeplan.owner.too-long", 255, 300));
    }

    @Test
    public void datesAreReadOnlyIfTheyExist() {
        assertThat(Days.parse("targetDate", " 2028-02-29 ")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Days.parseOptional("projectStart", " ")).isEmpty();
        for (String wrong :
                new String[] {"2026-02-30", "2027-02-29", "12/05/2026", "tomorrow", "2026-5-1", "<script>"}) {
            assertRefused(
                    () -> Days.parse("targetDate", wrong),
                    "targetDate",
                    Reason.of("pipewright.closeplan.date.not-a-date", wrong));
        }
        assertRefused(() -> Days.parse("targetDate", ""), "targetDate", Reason.of("pipewright.closeplan.date.missing"));
    }

    @Test
    public void anEndlessWrongDateIsNotEchoedInFull() {
        assertRefused(
                () -> Days.parse("date", "9".repeat(5000)),
                "date",
                Reason.of("pipewright.closeplan.date.not-a-date", "9".repeat(20) + "…"));
    }

    @Test
    public void codesAreReadBack_andUnknownOnesAreRefusedByField() {
        for (Side side : Side.values()) {
            assertThat(Side.parse(side.code())).isEqualTo(side);
        }
        for (Channel channel : Channel.values()) {
            assertThat(Channel.parse(channel.code())).isEqualTo(channel);
        }
        for (Agreement.Kind kind : Agreement.Kind.values()) {
            assertThat(Agreement.Kind.parse(kind.code())).isEqualTo(kind);
        }
        assertRefused(() -> Side.parse("neither"), "side", Reason.of("pipewright.closeplan.side.unknown", "neither"));
        assertRefused(() -> Side.parse(null), "side", Reason.of("pipewright.closeplan.side.unknown", ""));
        assertRefused(() -> Channel.parse("fax"), "channel", Reason.of("pipewright.closeplan.channel.unknown", "fax"));
    }

    private static TaskContent titled(String title) {
        return TaskContent.of(title, Side.OURS, DATE);
    }

    private static void assertRefused(ThrowingCallable act, String field, Reason reason) {
        InvalidValue refused = catchThrowableOfType(InvalidValue.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.reason()).isEqualTo(reason);
    }
}
