package io.pipewright.jira.rest;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealAccess;
import io.pipewright.deal.EnumCode;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Today;
import io.pipewright.exit.Answer;
import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.CriterionState;
import io.pipewright.exit.ExitCriterion;
import io.pipewright.exit.ExitReview;
import io.pipewright.exit.ReviewExit;
import io.pipewright.exit.Waiver;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.ExitJson.AheadJson;
import io.pipewright.jira.rest.ExitJson.AnswerJson;
import io.pipewright.jira.rest.ExitJson.CategoryJson;
import io.pipewright.jira.rest.ExitJson.CriterionJson;
import io.pipewright.jira.rest.ExitJson.OpenJson;
import io.pipewright.jira.rest.ExitJson.ProbabilityJson;
import io.pipewright.jira.rest.ExitJson.ReviewJson;
import io.pipewright.jira.rest.ExitJson.StageJson;
import io.pipewright.jira.rest.ExitJson.WaiverJson;
import io.pipewright.jira.wiring.Features;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
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

    private final Features features;
    private final Pipelines pipelines;
    private final DealAccess access;
    private final Today today;
    private final StageNames names;
    private final Messages messages;
    private final People people;
    private final CriterionWords words;

    @Inject
    public ExitTranslation(
            Features features,
            Pipelines pipelines,
            DealAccess access,
            Today today,
            StageNames names,
            Messages messages,
            People people,
            CriterionWords words) {
        this.features = features;
        this.pipelines = pipelines;
        this.access = access;
        this.today = today;
        this.names = names;
        this.messages = messages;
        this.people = people;
        this.words = words;
    }

    public ExitJson json(Deal deal) {
        Optional<Pipeline> pipeline = pipelines.ofProject(deal.projectId());
        List<Stage> path = pipeline.map(Pipeline::path).orElse(List.of());
        Optional<Stage> stage = pipeline.flatMap(found -> found.stageOf(deal.statusId()));
        boolean mayEdit = access.mayEdit(deal);
        LocalDate since = today.dayOf(deal.inStatusSince());
        long days = ChronoUnit.DAYS.between(since, today.date());
        int place = stage.map(path::indexOf).orElse(-1);
        List<ExitReview> reviews = fromHere(deal, place);
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
                review(reviews.get(0), mayEdit),
                probability(deal, stage),
                category(deal, stage),
                mayEdit,
                access.mayWaive(deal),
                ahead(reviews));
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

    private ReviewJson review(ExitReview review, boolean mayEdit) {
        return new ReviewJson(
                review.passes(),
                review.missing().size(),
                review.obstacle().map(messages::text).orElse(null),
                review.results().stream()
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
                words.asks(criterion.condition()),
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
                features.followStage().hasOwnProbability(deal.id()),
                stage.map(one -> one.defaultProbability().percent().toPlainString())
                        .orElse(null));
    }

    private CategoryJson category(Deal deal, Optional<Stage> stage) {
        return new CategoryJson(
                deal.category().map(ForecastCategory::code).orElse(null),
                deal.category().map(this::name).orElse(null),
                features.followStage().hasOwnCategory(deal.id()),
                stage.map(one -> one.defaultCategory().code()).orElse(null),
                stage.map(one -> name(one.defaultCategory())).orElse(null));
    }

    private String name(ForecastCategory category) {
        return messages.text(category.nameKey());
    }

    /** The review of where the deal stands and of each stage ahead, from one look at the deal; aside of the path nothing lies ahead. */
    private List<ExitReview> fromHere(Deal deal, int place) {
        ReviewExit review = features.reviewExit();
        return place < 0
                ? List.of(review.review(deal))
                : review.reviewPath(deal).stream().skip(place).toList();
    }

    private List<AheadJson> ahead(List<ExitReview> reviews) {
        return reviews.stream()
                .skip(1)
                .filter(review -> !review.results().isEmpty())
                .map(this::ahead)
                .toList();
    }

    private AheadJson ahead(ExitReview review) {
        Stage stage = review.stage().orElseThrow();
        List<CriterionResult> open = review.results().stream()
                .filter(result -> !result.state().letsPass())
                .toList();
        return new AheadJson(
                stage.key(),
                names.of(stage),
                review.results().size() - open.size(),
                review.results().size(),
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
