package io.pipewright.jira.exit;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealAccess;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.exit.CheckExit;
import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.ExitCheck;
import io.pipewright.exit.Waiver;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.CriterionState;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.jira.exit.ExitJson.AheadJson;
import io.pipewright.jira.exit.ExitJson.AnswerJson;
import io.pipewright.jira.exit.ExitJson.CategoryJson;
import io.pipewright.jira.exit.ExitJson.CriterionJson;
import io.pipewright.jira.exit.ExitJson.OpenJson;
import io.pipewright.jira.exit.ExitJson.ProbabilityJson;
import io.pipewright.jira.exit.ExitJson.ReviewJson;
import io.pipewright.jira.exit.ExitJson.StageJson;
import io.pipewright.jira.exit.ExitJson.WaiverJson;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.Today;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says in the reader's language where a deal stands on its path. */
@Named
public class ExitTranslation {

    private final StageDefaults stageDefaults;
    private final CheckExit checkExit;
    private final Pipelines pipelines;
    private final DealAccess access;
    private final Today today;
    private final StageNames names;
    private final Messages messages;
    private final People people;
    private final CriterionLabels labels;

    @Inject
    public ExitTranslation(
            StageDefaults stageDefaults,
            CheckExit checkExit,
            Pipelines pipelines,
            DealAccess access,
            Today today,
            StageNames names,
            Messages messages,
            People people,
            CriterionLabels labels) {
        this.stageDefaults = stageDefaults;
        this.checkExit = checkExit;
        this.pipelines = pipelines;
        this.access = access;
        this.today = today;
        this.names = names;
        this.messages = messages;
        this.people = people;
        this.labels = labels;
    }

    public ExitJson json(Deal deal) {
        Optional<Pipeline> pipeline = pipelines.ofProject(deal.projectId());
        List<Stage> path = pipeline.map(Pipeline::path).orElse(List.of());
        Optional<Stage> stage = pipeline.flatMap(found -> found.stageOf(deal.statusId()));
        boolean mayEdit = access.mayEdit(deal);
        LocalDate since = today.dayOf(deal.inStatusSince());
        long days = ChronoUnit.DAYS.between(since, today.date());
        int place = stage.map(path::indexOf).orElse(-1);
        List<ExitCheck> checks = fromHere(deal, place);
        return new ExitJson(
                deal.key(),
                deal.summary(),
                path.stream().map(one -> stage(one, path.indexOf(one), place)).toList(),
                stage.map(one -> stage(one, 0, 0)).orElse(null),
                since.toString(),
                days,
                stage.filter(one -> one.isStaleAfter(days)).isPresent(),
                stage.flatMap(Stage::rotDays).orElse(null),
                stage.map(Stage::guidance).orElse(""),
                check(checks.get(0), mayEdit),
                probability(deal, stage),
                category(deal, stage),
                mayEdit,
                access.mayWaive(deal),
                ahead(checks));
    }

    private StageJson stage(Stage stage, int index, int place) {
        boolean onPath = place >= 0;
        return new StageJson(
                stage.key(),
                names.of(stage),
                EnumCode.of(stage.kind()),
                messages.text(stage.kind().nameKey()),
                onPath && index == place,
                onPath && index < place,
                onPath && index == place + 1);
    }

    private ReviewJson check(ExitCheck check, boolean mayEdit) {
        return new ReviewJson(
                check.passes(),
                check.missing().size(),
                check.obstacle().map(messages::text).orElse(null),
                check.results().stream()
                        .map(result -> criterion(result, mayEdit))
                        .toList());
    }

    private CriterionJson criterion(CriterionResult result, boolean mayEdit) {
        ExitCriterion criterion = result.criterion();
        return new CriterionJson(
                criterion.id(),
                messages.said(criterion.text().title()),
                messages.said(criterion.text().help()),
                criterion.kind().code(),
                messages.text(criterion.kind().nameKey()),
                labels.asks(criterion.condition()),
                criterion.required(),
                EnumCode.of(result.state()),
                stateName(result),
                result.blocks(),
                messages.texts(result.reasons()),
                mayEdit && criterion.kind().isAnswered(),
                result.latestAnswer().map(this::answer).orElse(null),
                result.waiver()
                        .filter(waiver -> result.state() == CriterionState.WAIVED)
                        .map(this::waiver)
                        .orElse(null));
    }

    private AnswerJson answer(Answer answer) {
        Map<String, String> parts = new TreeMap<>();
        answer.evidence().parts().forEach((part, text) -> parts.put(part.code(), text));
        return new AnswerJson(
                answer.value().code(),
                answer.evidence().when().map(LocalDate::toString).orElse(null),
                parts,
                people.name(answer.by()),
                answer.at().toString());
    }

    private WaiverJson waiver(Waiver waiver) {
        return new WaiverJson(people.name(waiver.by()), waiver.at().toString(), waiver.reason());
    }

    private ProbabilityJson probability(Deal deal, Optional<Stage> stage) {
        return new ProbabilityJson(
                deal.probability().map(own -> own.percent().toPlainString()).orElse(null),
                stageDefaults.hasOwnProbability(deal.id()),
                stage.map(one -> one.defaultProbability().percent().toPlainString())
                        .orElse(null));
    }

    private CategoryJson category(Deal deal, Optional<Stage> stage) {
        return new CategoryJson(
                deal.category().map(ForecastCategory::code).orElse(null),
                deal.category().map(this::name).orElse(null),
                stageDefaults.hasOwnCategory(deal.id()),
                stage.map(one -> one.defaultCategory().code()).orElse(null),
                stage.map(one -> name(one.defaultCategory())).orElse(null));
    }

    private String name(ForecastCategory category) {
        return messages.text(category.nameKey());
    }

    /** The check of where the deal stands and of each stage ahead, from one look at the deal; aside of the path nothing lies ahead. */
    private List<ExitCheck> fromHere(Deal deal, int place) {
        CheckExit check = checkExit;
        return place < 0
                ? List.of(check.check(deal))
                : check.checkPath(deal).stream().skip(place).toList();
    }

    private List<AheadJson> ahead(List<ExitCheck> checks) {
        return checks.stream()
                .skip(1)
                .filter(check -> !check.results().isEmpty())
                .map(this::ahead)
                .toList();
    }

    private AheadJson ahead(ExitCheck check) {
        Stage stage = check.stage().orElseThrow();
        List<CriterionResult> open = check.results().stream()
                .filter(result -> !result.state().letsPass())
                .toList();
        return new AheadJson(
                stage.key(),
                names.of(stage),
                check.results().size() - open.size(),
                check.results().size(),
                open.stream().map(this::open).toList());
    }

    private OpenJson open(CriterionResult result) {
        return new OpenJson(
                result.criterion().id(),
                messages.said(result.criterion().text().title()),
                result.criterion().required(),
                stateName(result));
    }

    private String stateName(CriterionResult result) {
        return messages.text("pipewright.exit.state." + EnumCode.of(result.state()));
    }
}
