package io.pipewright.closeplan.export;

import static io.pipewright.closeplan.Scene.customers;
import static io.pipewright.closeplan.Scene.ours;
import static io.pipewright.closeplan.Scene.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import io.pipewright.closeplan.Anchor;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.Scene;
import io.pipewright.closeplan.Task;
import io.pipewright.kernel.Stamp;
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
        "\uFEFF"
    };

    @Test
    public void aPlanIsOneLineATaskBelowItsHeaders() {
        ClosePlan plan = planOf(
                customers("이사회 구매 승인", "2026-05-12").ownedBy(new Owner.Contact("김민수, CFO")),
                ours("We send the contract", "2026-05-01")
                        .ownedBy(new Owner.Colleague(Scene.JOON))
                        .noted("Said \"yes\""));
        assertThat(csv(plan)).isEqualTo("""
                \uFEFFTarget date,Task,Side,Responsible,State,Done on,Done by,After the contract\r
                2026-05-01,We send the contract,We,User joon,OVERDUE,,,No\r
                2026-05-12,이사회 구매 승인,Customer,"김민수, CFO",OPEN,,,No\r
                """);
    }

    @Test
    public void aDoneTaskNamesTheDayOfTheReaderAndThePerson() {
        ClosePlan plan = planOf(ours("We send the contract", "2026-05-01").afterTheContract());
        Stamp lateEvening = new Stamp(Scene.JOON, Instant.parse("2026-05-02T16:00:00Z"));
        ClosePlan ticked = new ClosePlan(
                plan.deal(), 1, Anchor.NONE, List.of(Scene.ticked(plan.tasks().get(0), lateEvening)), List.of());
        assertThat(csv(ticked)).contains("2026-05-01,We send the contract,We,,DONE,2026-05-03,User joon,Yes\r\n");
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
        assertThat(csv(new ClosePlan(plan.deal(), 2, Anchor.NONE, List.of(deleted), List.of())))
                .doesNotContain("Board");
    }

    @Test
    public void aCellThatWouldRunAsAFormulaIsDisarmed() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"}) {
            assertThat(PlanCsv.guarded(formula)).isEqualTo("'" + formula);
        }
        for (String text : new String[] {"", "a=1", "'=1", "5-3", "이사회", " =1"}) {
            assertThat(PlanCsv.guarded(text)).isEqualTo(text);
        }
        assertThat(csv(planOf(customers("=HYPERLINK(\"http://x\",\"Board\")", "2026-05-12"))))
                .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"Board\"\")\",");
    }

    @Property(trials = 300)
    public void whatIsWrittenIsReadBack(long seed, @InRange(minInt = 1, maxInt = 6) int columns) {
        List<String> cells = cells(new Random(seed), columns);
        assertThat(CsvReader.read(PlanCsv.line(cells)))
                .containsExactly(cells.stream().map(PlanCsv::guarded).toList());
    }

    @Property(trials = 300)
    public void noCellStartsLikeAFormula(String any) {
        String cell = PlanCsv.guarded(any);
        assertThat(cell)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@")
                .doesNotStartWith("\t");
        assertThat(cell.equals(any) || cell.equals("'" + any)).isTrue();
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

    private static String csv(ClosePlan plan) {
        return PlanCsv.of(plan, Scene.TODAY, new EnglishLabels());
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
