package io.pipewright.closeplan.export;

import static io.pipewright.closeplan.Scene.customers;
import static io.pipewright.closeplan.Scene.ours;
import static io.pipewright.closeplan.Scene.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.Scene;
import io.pipewright.closeplan.Task;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.Unseen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class PlanCsvTest {

    private static final String[] PIECES = {
        "a", "가나다", ",", "\"", "\n", "\r\n", "\r", "=", "+", "-", "@", "\t", "'", ";", " ", "🚀", "ع", "＝", "<b>",
        "\uFEFF", "\u200B", "\u2028", "\uFE0F", "﹦"
    };

    @Test
    public void aPlanIsOneLineATaskBelowItsHeaders() {
        ClosePlan plan = planOf(
                customers("이사회 구매 승인", "2026-05-12").ownedBy(new Owner.Contact("김민수, CFO")),
                ours("We send the contract", "2026-05-01")
                        .ownedBy(new Owner.Colleague(Scene.JOON))
                        .noted("Said \"yes\""));
        assertThat(csv(plan)).isEqualTo("""
                \uFEFF"Target date","Task","Side","Responsible","State","Done on","Done by","After the contract"\r
                "2026-05-01","We send the contract","We","User joon","OVERDUE","","","No"\r
                "2026-05-12","이사회 구매 승인","Customer","김민수, CFO","OPEN","","","No"\r
                """);
    }

    /** U8. */
    @Test
    public void whereTheCommaIsPartOfNumbersCellsAreSeparatedBySemicolons_soThatADoubleClickOpensColumns() {
        ExportedPlan plan =
                new ExportedPlan(Scene.overview(planOf(ours("We send; the contract", "2026-05-12"))), Scene.TODAY);
        assertThat(PlanCsv.of(plan, new EnglishLabels(';')))
                .contains("\"2026-05-12\";\"We send; the contract\";\"We\";");
    }

    @Test
    public void aDoneTaskNamesTheDayOfTheReaderAndThePerson() {
        ClosePlan plan = planOf(ours("We send the contract", "2026-05-01").afterTheContract());
        Stamp lateEvening = new Stamp(Scene.JOON, Instant.parse("2026-05-02T16:00:00Z"));
        ClosePlan ticked = Scene.planWith(plan, Scene.ticked(plan.tasks().get(0), lateEvening));
        assertThat(csv(ticked))
                .contains(
                        "\"2026-05-01\",\"We send the contract\",\"We\",\"\",\"DONE\",\"2026-05-03\",\"User joon\",\"Yes\"\r\n");
    }

    @Test
    public void theFileStartsWithAByteOrderMark_soThatKoreanOpensIntact() {
        byte[] bytes = csv(planOf(customers("이사회 승인", "2026-05-12"))).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    public void notesStayWithUs() {
        assertThat(csv(planOf(
                        customers("Board approves the purchase", "2026-05-12").noted("Only if we go down to 90"))))
                .doesNotContain("go down");
    }

    @Test
    public void deletedTasksAreNotExported() {
        ClosePlan plan = planOf(customers("Board approves the purchase", "2026-05-12"));
        Task deleted = Scene.removed(plan.tasks().get(0));
        assertThat(csv(Scene.planWith(plan, deleted))).doesNotContain("Board");
    }

    @Test
    public void aCellThatWouldRunAsAFormulaIsDisarmed() {
        for (String formula :
                new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "﹦1"}) {
            assertThat(PlanCsv.guarded(formula)).isEqualTo("'" + formula);
        }
        for (String text : new String[] {
            "", "a=1", "'=1", "5-3", "이사회", "We sign, they pay; a = b", "a\u200B=1", "\uFEFFx", "e-mail"
        }) {
            assertThat(PlanCsv.guarded(text)).isEqualTo(text);
        }
        assertThat(csv(planOf(customers("=HYPERLINK(\"http://x\",\"Board\")", "2026-05-12"))))
                .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"Board\"\")\",");
    }

    @Property(trials = 300)
    public void whatIsWrittenIsReadBack(long seed, @InRange(minInt = 1, maxInt = 6) int columns) {
        List<String> cells = cells(new Random(seed), columns);
        assertThat(CsvReader.read(PlanCsv.line(cells, ',')))
                .containsExactly(cells.stream().map(PlanCsv::guarded).toList());
    }

    @Test
    public void c05_noPieceOfACellIsAFormula_whicheverSeparatorTheReaderUses() {
        assertThat(PlanCsv.guarded("Review list;=1+1;rest")).isEqualTo("Review list;'=1+1;rest");
        assertThat(PlanCsv.guarded("a,=1;\t+2\n@3\r\n-4")).isEqualTo("a,'=1;\t'+2\n'@3\r\n'-4");
        assertThat(PlanCsv.guarded("a; \u200B =1")).isEqualTo("a; \u200B '=1");
        assertThat(PlanCsv.guarded("a;\"=1\"")).isEqualTo("a;\"'=1\"");
        assertThat(csv(planOf(customers("Review list;=1+1;rest", "2026-05-12"))))
                .contains("\"Review list;'=1+1;rest\"");
    }

    @Test
    public void s11_whatNobodySeesInFrontOfAFormulaDoesNotHideIt() {
        for (String unseen : Unseen.ALL) {
            assertThat(PlanCsv.guarded(unseen + "=1+1")).isEqualTo(unseen + "'=1+1");
            assertThat(PlanCsv.guarded("a;" + unseen + unseen + "@x")).isEqualTo("a;" + unseen + unseen + "'@x");
        }
        for (String unseen : new String[] {" ", "\u3000", "\u3164", "\uFE0F", "\u0000", "\uDB40\uDC67"}) {
            assertThat(PlanCsv.guarded(unseen + "-1")).isEqualTo(unseen + "'-1");
        }
        assertThat(csv(planOf(customers("x", "2026-05-12").ownedBy(new Owner.Contact("\u200D=1")))))
                .contains("\"\u200D'=1\"");
    }

    @Property(trials = 1000)
    public void c05_s11_noPieceOfALineStartsAsAFormula_howeverItIsSplit(long seed) {
        String line = PlanCsv.line(cells(new Random(seed), 4), ',');
        String[] separators = {"[,]", "[;]", "[\t]", "[\r\n]", "[,;\t\r\n]", "[\\v,;\t]"};
        for (String separator : separators) {
            assertThat(line.split(separator))
                    .allSatisfy(piece -> assertThat(firstSeen(piece)).doesNotMatch("(?s)[=+@＝﹦-].*"));
        }
    }

    @Property(trials = 300)
    public void nothingButApostrophesIsAdded(String any, long seed) {
        for (String text : List.of(any, String.join("", cells(new Random(seed), 4)))) {
            assertThat(PlanCsv.guarded(text).replace("'", "")).isEqualTo(text.replace("'", ""));
        }
    }

    @Property(trials = 100)
    public void anyOwnerSurvivesTheExport(long seed) {
        String owner = "x" + String.join("", cells(new Random(seed), 10));
        ClosePlan plan =
                planOf(customers("Board approves the purchase", "2026-05-12").ownedBy(new Owner.Contact(owner)));
        List<List<String>> records = CsvReader.read(csv(plan).substring(1));
        assertThat(records).hasSize(2);
        assertThat(records.get(1).get(3))
                .isEqualTo(PlanCsv.guarded(
                        ((Owner.Contact) plan.tasks().get(0).owner().orElseThrow()).name()));
    }

    /** What a lenient program takes the piece for: quotation marks and characters that nobody sees are taken off in front. */
    private static String firstSeen(String piece) {
        return piece.replaceFirst("^[\"\\s\\p{Z}\\p{C}\\uFE0F]+", "");
    }

    private static String csv(ClosePlan plan) {
        return PlanCsv.of(new ExportedPlan(Scene.overview(plan), Scene.TODAY), new EnglishLabels());
    }

    private static List<String> cells(Random random, int count) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder cell = new StringBuilder();
            random.ints(random.nextInt(6), 0, PIECES.length).forEach(piece -> cell.append(PIECES[piece]));
            cells.add(cell.toString());
        }
        return cells;
    }
}
