package io.pipewright.jira.store;

import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.Channel;
import io.pipewright.closeplan.LastEdit;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.closeplan.TaskEdit;
import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.exit.Waiver;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.DecisionWithin;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.criteria.CriteriaChange;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.history.DealVersion;
import io.pipewright.history.States;
import io.pipewright.jira.money.StoredReportingCurrency;
import io.pipewright.journal.JournalEntry;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.Rate;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rows of every table, written and read by the store that owns it. What is read of a table has the value of its oldest row first. */
final class SampleRows {

    private static final DealId DEAL = new DealId(1);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final Stamp STAMP = new Stamp(new UserKey("mina"), Instant.parse("2026-05-01T10:00:00Z"));

    private final AoDealVersions versions;
    private final AoPipelines pipelines;
    private final TestDatabase database;
    private final AoCriteria criteria;
    private final AoAnswers answers;
    private final AoWaivers waivers;
    private final AoJournal journal;
    private final AoOverrides overrides;
    private final AoClosePlans plans;
    private final AoRateTables rates;
    private final SetupItems items;
    private final SeenFieldNames names;

    SampleRows(TestDatabase database) {
        this.database = database;
        versions = new AoDealVersions(database.ao(), database.locks());
        pipelines = new AoPipelines(database.ao(), database.locks());
        criteria = new AoCriteria(database.ao(), database.locks());
        answers = new AoAnswers(database.ao(), database.locks());
        waivers = new AoWaivers(database.ao(), database.locks());
        journal = new AoJournal(database.ao());
        overrides = new AoOverrides(database.ao(), database.locks());
        plans = new AoClosePlans(database.ao(), database.locks());
        rates = new AoRateTables(
                database.ao(),
                database.locks(),
                new StoredReportingCurrency(database.settings(), (before, after) -> {}));
        items = new SetupItems(database.ao(), database.locks());
        names = new SeenFieldNames(database.ao(), database.locks());
    }

    /** Writes at least two rows into every table. */
    void write() {
        versions.append(Stream.of(1L, 2L)
                .map(deal -> DealVersion.unstored(deal, States.of("open", "10", "EUR"), STAMP.at(), 1))
                .toList());
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1));
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, 2));
        CriterionText text = new CriterionText.Written("Title", "Help");
        CriterionDraft draft = new CriterionDraft("evaluation", true, text, new DecisionWithin(30));
        List<NewCriterion> added = List.of(new NewCriterion(1, draft), new NewCriterion(2, draft));
        criteria.change(1, existing -> CriteriaChange.adding(added));
        for (long criterion = 1; criterion <= 2; criterion++) {
            answers.append(new Answer(criterion, DEAL, AnswerValue.YES, Evidence.from("Kim"), STAMP));
            journal.append(new JournalEntry(DEAL, STAMP, Reason.of("done", criterion, DAY)));
            waivers.append(new Waiver(criterion, DEAL, STAMP, "reason " + criterion));
        }
        overrides.keepProbability(DEAL, Probability.of(40));
        overrides.keepCategory(DEAL, ForecastCategory.COMMIT);
        writePlan();
        rates.add(Rate.parse("EUR", "USD", "1.1", "2017-06-01"), STAMP);
        rates.add(Rate.parse("KRW", "USD", "0.0007", "2017-06-01"), STAMP);
        items.remember("field.amount", "customfield_10001");
        items.remember("field.currency", "customfield_10002");
        names.remember("amount", "Amount");
        names.remember("currency", "Currency");
    }

    private void writePlan() {
        for (Agreement.Kind kind : Agreement.Kind.values()) {
            plans.appendAgreement(DEAL, new Agreement(kind, "Ms Park", DAY, Channel.MEETING, 0, STAMP));
        }
        for (String title : List.of("Board approves", "Contract is signed")) {
            plans.add(DEAL, TaskContent.of(title, Side.OURS, DAY), STAMP);
        }
        List<TaskEdit> moves = plans.of(DEAL).tasks().stream()
                .map(task -> new TaskEdit(task, task.changedIn(task.changedIn())))
                .toList();
        plans.changeAll(DEAL, LastEdit.Kind.MOVED, 2, moves, STAMP);
        database.ao().deleteWithSQL(PlanPastEntity.class, "EDIT < ?", 3L);
    }

    /** What the owner of the table reads from it on a node that has just started, so that nothing is kept. */
    List<?> read(Class<?> table) {
        if (table == DealVersionEntity.class) {
            List<DealVersion> all = new ArrayList<>();
            versions.after(0, all::add);
            return all;
        }
        if (table == PipelineEntity.class || table == StageEntity.class) {
            return pipelines(table);
        }
        if (table == CriterionEntity.class) {
            return new AoCriteria(database.ao(), database.locks())
                    .ofPipeline(1).stream()
                            .sorted(Comparator.comparing(ExitCriterion::id))
                            .toList();
        }
        if (table == AnswerEntity.class) {
            return ofMap(answers.latestOf(DEAL));
        }
        if (table == WaiverEntity.class) {
            return ofMap(waivers.ofDeal(DEAL));
        }
        return ofTheOthers(table);
    }

    private List<?> ofTheOthers(Class<?> table) {
        if (table == JournalEntity.class) {
            List<JournalEntry> entries = new ArrayList<>(journal.newestOf(DEAL));
            Collections.reverse(entries);
            return entries;
        }
        if (table == OverrideEntity.class) {
            var chosen = overrides.of(DEAL);
            return Stream.of(chosen.probability(), chosen.category())
                    .flatMap(value -> value.stream())
                    .toList();
        }
        if (table == PlanRecordEntity.class) {
            return plans.of(DEAL).agreements();
        }
        if (table == PlanPastEntity.class) {
            return plans.of(DEAL).past().last().stream()
                    .flatMap(last -> new TreeMap<>(last.tasks()).entrySet().stream())
                    .toList();
        }
        if (table == PlanTaskEntity.class) {
            return plans.of(DEAL).records();
        }
        if (table == RateEntity.class) {
            return rates.current().rates();
        }
        if (table == SetupItemEntity.class) {
            return ofMap(items.read());
        }
        if (table == FieldNameEntity.class) {
            return ofMap(names.read());
        }
        throw new IllegalArgumentException("No sample rows in " + table);
    }

    private List<?> pipelines(Class<?> table) {
        var all = pipelines.all().stream()
                .sorted(Comparator.comparing(pipeline -> pipeline.projectId()))
                .toList();
        return table == PipelineEntity.class
                ? all
                : all.stream().flatMap(pipeline -> pipeline.stages().stream()).toList();
    }

    private static List<?> ofMap(Map<?, ?> values) {
        return new ArrayList<>(new TreeMap<>(values).entrySet());
    }
}
