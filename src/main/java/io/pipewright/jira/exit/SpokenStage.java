package io.pipewright.jira.exit;

import io.pipewright.deal.Deal;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.ExitCheck;
import io.pipewright.exit.StageRecord;
import io.pipewright.exit.StageView;
import io.pipewright.exit.Waiver;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.CriterionState;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.jira.exit.ExitJson.AheadJson;
import io.pipewright.jira.exit.ExitJson.AnswerJson;
import io.pipewright.jira.exit.ExitJson.CategoryJson;
import io.pipewright.jira.exit.ExitJson.CriterionJson;
import io.pipewright.jira.exit.ExitJson.KnownJson;
import io.pipewright.jira.exit.ExitJson.OpenJson;
import io.pipewright.jira.exit.ExitJson.ProbabilityJson;
import io.pipewright.jira.exit.ExitJson.ReviewJson;
import io.pipewright.jira.exit.ExitJson.StageJson;
import io.pipewright.jira.exit.ExitJson.StageRecordJson;
import io.pipewright.jira.exit.ExitJson.WaiverJson;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.EnumCode;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The stage view in the words of one reader. */
final class SpokenStage {

    private final StageNames names;
    private final Sentences to;
    private final People people;
    private final CriterionLabels labels;
    private final EndTranslation endings;

    SpokenStage(StageNames names, Sentences to, People people, CriterionLabels labels, EndTranslation endings) {
        this.names = names;
        this.to = to;
        this.people = people;
        this.labels = labels;
        this.endings = endings;
    }

    ExitJson json(StageView view) {
        Deal deal = view.deal().deal();
        Optional<Stage> stage = view.deal().stage();
        return new ExitJson(
                deal.key(),
                deal.summary(),
                path(view),
                stage.map(one -> stage(one, true, false, false, false)).orElse(null),
                view.today().toString(),
                view.since().toString(),
                view.days(),
                view.stale(),
                stage.flatMap(Stage::rotDays).orElse(null),
                view.overdueSince().map(LocalDate::toString).orElse(null),
                stage.map(Stage::guidance).orElse(""),
                check(view),
                probability(view, deal, stage),
                category(view, deal, stage),
                view.deal().mayEdit(),
                view.deal().mayWaive(),
                view.ahead().stream().map(this::ahead).toList(),
                endings.ended(view).orElse(null),
                endings.ways(view.deal(), view.ways(), to));
    }

    private List<StageJson> path(StageView view) {
        return IntStream.range(0, view.path().size())
                .mapToObj(at -> stage(
                        view.path().get(at),
                        view.isCurrent(at),
                        view.isPassed(at),
                        view.isNext(at),
                        view.isReached(at)))
                .toList();
    }

    private StageJson stage(Stage stage, boolean current, boolean passed, boolean next, boolean reached) {
        return new StageJson(
                stage.key(),
                names.of(stage),
                stage.statusId(),
                EnumCode.of(stage.kind()),
                to.text(stage.kind().nameKey()),
                current,
                passed,
                next,
                reached);
    }

    private ReviewJson check(StageView view) {
        ExitCheck check = view.here();
        return new ReviewJson(
                check.passes(),
                check.missing().size(),
                check.obstacle().map(to::text).orElse(null),
                check.results().stream()
                        .sorted(Comparator.comparing(SpokenStage::rank))
                        .map(result -> criterion(result, view.deal(), true))
                        .toList());
    }

    /** What leads on comes first. */
    private static int rank(CriterionResult result) {
        if (result.blocks()) {
            return 0;
        }
        return result.criterion().required() ? 1 : 2;
    }

    StageRecordJson json(StageRecord record) {
        return new StageRecordJson(
                record.deal().deal().key(),
                record.stage().key(),
                names.of(record.stage()),
                record.criteria().stream()
                        .map(known -> new KnownJson(
                                criterion(known.result(), record.deal(), false),
                                known.result().criterion().retired(),
                                known.history().stream().map(this::answer).toList()))
                        .toList());
    }

    private CriterionJson criterion(CriterionResult result, DealForUser deal, boolean changeable) {
        ExitCriterion criterion = result.criterion();
        return new CriterionJson(
                criterion.id(),
                to.said(criterion.text().title()),
                to.said(criterion.text().help()),
                criterion.kind().code(),
                to.text(criterion.kind().nameKey()),
                labels.asks(deal.pipeline().projectId(), criterion.condition(), deal.mayWaive())
                        .map(to::text)
                        .orElse(""),
                criterion.required(),
                EnumCode.of(result.state()),
                stateName(result),
                result.blocks(),
                to.texts(result.reasons()),
                result.note().map(to::text).orElse(null),
                changeable && deal.mayEdit() && criterion.kind().isAnswered(),
                changeable && deal.mayWaive() && result.blocks(),
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
                people.name(to, answer.stamp().by()),
                answer.stamp().at().toString());
    }

    private WaiverJson waiver(Waiver waiver) {
        return new WaiverJson(
                people.name(to, waiver.stamp().by()), waiver.stamp().at().toString(), waiver.reason());
    }

    private ProbabilityJson probability(StageView view, Deal deal, Optional<Stage> stage) {
        return new ProbabilityJson(
                deal.probability().map(own -> own.percent().toPlainString()).orElse(null),
                view.ownProbability(),
                stage.map(one -> one.defaultProbability().percent().toPlainString())
                        .orElse(null));
    }

    private CategoryJson category(StageView view, Deal deal, Optional<Stage> stage) {
        return new CategoryJson(
                deal.category().map(ForecastCategory::code).orElse(null),
                deal.category().map(this::name).orElse(null),
                view.ownCategory(),
                stage.map(one -> one.defaultCategory().code()).orElse(null),
                stage.map(one -> name(one.defaultCategory())).orElse(null));
    }

    private String name(ForecastCategory category) {
        return to.text(category.nameKey());
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
                to.said(result.criterion().text().title()),
                result.criterion().required(),
                stateName(result));
    }

    private String stateName(CriterionResult result) {
        return to.text("pipewright.exit.state." + EnumCode.of(result.state()));
    }
}
