package io.pipewright.jira.closeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.web.ExecutingHttpRequest;
import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.Channel;
import io.pipewright.closeplan.LastEdit;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.PlanFrame;
import io.pipewright.closeplan.PlanSettings;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.wiring.FeaturesInMemory;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.junit.After;
import org.junit.Test;

public class PrintedPlanTest {

    private static final Stamp MINA = new Stamp(new UserKey("mina"), Instant.parse("2026-01-02T03:00:00Z"));

    private final FeaturesInMemory inMemory = new FeaturesInMemory();
    private final Messages messages = TestMessages.messages();
    private final PipewrightPlanAction action = new PipewrightPlanAction(
            inMemory.editClosePlan,
            inMemory.deals,
            Present.of(inMemory.actor),
            messages,
            new People(TestMessages.users()));

    @After
    public void forgetTheRequest() {
        ExecutingHttpRequest.clear();
    }

    private Deal dealWithTasks() {
        Deal deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10001")
                .called("전사 도입")
                .build();
        inMemory.deals.show(deal);
        inMemory.plans.add(
                deal.id(),
                TaskContent.of("Discuss", Side.CUSTOMERS, LocalDate.of(2025, 12, 1))
                        .ownedBy(new Owner.Contact("김부장"))
                        .noted("They are short of money"),
                MINA);
        inMemory.plans.add(
                deal.id(),
                TaskContent.of("We hold the kick-off", Side.OURS, LocalDate.of(2026, 4, 1))
                        .afterTheContract(),
                MINA);
        return deal;
    }

    private String printed() {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("resource.loader", "class");
        engine.setProperty(
                "class.resource.loader.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        engine.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        I18nHelper i18n = mock(I18nHelper.class);
        when(i18n.getText(anyString()))
                .thenAnswer(call -> messages.in(Locale.ENGLISH).text((String) call.getArgument(0)));
        VelocityContext context = new VelocityContext();
        context.put("action", action);
        context.put("i18n", i18n);
        StringWriter page = new StringWriter();
        engine.getTemplate("templates/closeplan/printed-plan.vm", "UTF-8").merge(context, page);
        return page.toString();
    }

    @Test
    public void thePageShowsTheCustomerTasksDatesAndPeople() {
        action.setDeal(dealWithTasks().key());
        assertThat(action.doDefault()).isEqualTo("success");
        assertThat(printed())
                .contains("Close plan for 전사 도입")
                .contains("Discuss")
                .contains("김부장")
                .contains("Up to the contract")
                .contains("After the contract")
                .contains("We hold the kick-off")
                .contains("0 of 2 done");
    }

    /** U8. */
    @Test
    public void bothSidesAreCalledByTheirCompanies_andTheGoalAndStartAreNamed() {
        Deal deal = dealWithTasks();
        inMemory.planSettings.save(FeaturesInMemory.PROJECT, new PlanSettings("Acme & Co", new TreeMap<>()));
        inMemory.plans.frame(
                deal.id(),
                2,
                PlanFrame.of("한빛반도체", "Go live in Busan", Optional.of(LocalDate.of(2026, 4, 15))),
                LastEdit.Kind.FRAME,
                MINA);
        action.setDeal(deal.key());
        action.doDefault();
        assertThat(printed())
                .contains("Acme & Co", "한빛반도체", "Go live in Busan", "Apr 15, 2026")
                .contains("The dates are a proposal")
                .doesNotContain(">We<", ">Customer<");
    }

    /** U8. */
    @Test
    public void aChangedPlanSaysWhatWasAgreedAndWhatChangedSince_andTheAgreedVersionCanBeShown() {
        Deal deal = dealWithTasks();
        inMemory.plans.appendAgreement(
                deal.id(),
                new Agreement(Agreement.Kind.AGREED, "Ms Han", LocalDate.of(2026, 1, 5), Channel.MEETING, 2, MINA));
        Task task = inMemory.plans.of(deal.id()).tasks().get(0);
        inMemory.editClosePlan.changeTask(
                inMemory.actor,
                inMemory.deals.find(inMemory.actor, deal.key()),
                task.id(),
                1,
                task.content().due(LocalDate.of(2026, 2, 2)));
        action.setDeal(deal.key());
        action.doDefault();
        assertThat(printed())
                .contains("Agreed by Ms Han on Jan 5, 2026 (Meeting). Changed since then:")
                .contains("“Discuss”: Dec 1, 2025 → Feb 2, 2026")
                .contains("version=agreed");

        action.setVersion("agreed");
        action.doDefault();
        assertThat(printed())
                .contains("This is the plan that Ms Han agreed to on Jan 5, 2026")
                .contains("Dec 1, 2025")
                .doesNotContain("Feb 2, 2026");
    }

    @Test
    public void ourNotesAndWarningsStayWithUs() {
        action.setDeal(dealWithTasks().key());
        action.doDefault();
        assertThat(printed())
                .doesNotContain("They are short of money")
                .doesNotContain("Overdue")
                .doesNotContain("does not say who does what");
    }

    @Test
    public void noReferenceOfThePageStaysOpen() {
        action.setDeal(dealWithTasks().key());
        action.doDefault();
        assertThat(printed()).doesNotContain("$").doesNotContain("#if").doesNotContain("#foreach");
    }

    @Test
    public void aDealThatTheReaderMayNotSeeAnswers404() {
        HttpServletResponse response = mock(HttpServletResponse.class);
        ExecutingHttpRequest.set(null, response);
        action.setDeal("HIDDEN-1");
        assertThat(action.doDefault()).isEqualTo("error");
        verify(response).setStatus(404);
        assertThat(action.getPlan()).isNull();
    }

    @Test
    public void everyGetterOfTheViewsIsOnTheAllowlist() throws Exception {
        String descriptor = Files.readString(Path.of("atlassian-plugin.xml"));
        assertThat(Stream.of(PrintedPlanView.class, PrintedTasksView.class, PrintedTaskView.class)
                        .flatMap(view -> Stream.of(view.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(PrintedPlanTest::entry))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(descriptor).contains("<method>" + entry + "</method>"));
    }

    private static String entry(Method method) {
        return method.getDeclaringClass().getName() + "#" + method.getName() + "()";
    }
}
