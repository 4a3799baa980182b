package io.pipewright.jira.exit;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.exit.condition.Comparison;
import io.pipewright.exit.condition.CriterionField;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.exit.condition.FieldType;
import io.pipewright.exit.condition.TaskScope;
import io.pipewright.exit.criteria.EditCriteria;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.PipelineCriteria;
import io.pipewright.jira.actor.UserDirectory;
import io.pipewright.jira.exit.CriteriaJson.ChoiceJson;
import io.pipewright.jira.exit.CriteriaJson.ChoicesJson;
import io.pipewright.jira.exit.CriteriaJson.CriterionJson;
import io.pipewright.jira.exit.CriteriaJson.FieldJson;
import io.pipewright.jira.exit.CriteriaJson.KindJson;
import io.pipewright.jira.exit.CriteriaJson.PipelineJson;
import io.pipewright.jira.exit.CriteriaJson.ProjectJson;
import io.pipewright.jira.exit.CriteriaJson.StageJson;
import io.pipewright.jira.field.FieldChoices;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.EnumCode;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Shows a pipeline as its administration page needs it, in the reader's language. */
@Named
class CriteriaPage {

    private static final int MOST_USERS = 10;

    private final Messages messages;
    private final CriterionLabels labels;
    private final ProjectManager projects;
    private final StageNames names;
    private final CustomFieldManager customFields;
    private final JiraDealFields dealFields;
    private final FieldChoices fieldChoices;
    private final UserDirectory directory;
    private final EditCriteria editCriteria;

    @Inject
    CriteriaPage(
            Messages messages,
            CriterionLabels labels,
            ProjectManager projects,
            StageNames names,
            CustomFieldManager customFields,
            JiraDealFields dealFields,
            FieldChoices fieldChoices,
            UserDirectory directory,
            EditCriteria editCriteria) {
        this.messages = messages;
        this.labels = labels;
        this.projects = projects;
        this.names = names;
        this.customFields = customFields;
        this.dealFields = dealFields;
        this.fieldChoices = fieldChoices;
        this.directory = directory;
        this.editCriteria = editCriteria;
    }

    PipelineJson page(Actor actor, Pipeline pipeline) {
        Sentences reader = messages.to(actor);
        PipelineCriteria criteria = editCriteria.ofProject(actor, pipeline.projectId());
        String template = PipelineTemplate.ofCode(pipeline.template())
                .map(PipelineTemplate::nameKey)
                .map(reader::text)
                .orElse("");
        return new PipelineJson(
                project(pipeline),
                template,
                pipeline.stages().stream()
                        .map(stage -> stage(actor, pipeline.projectId(), stage, criteria))
                        .toList(),
                choices(reader, pipeline.projectId()));
    }

    ProjectJson project(Pipeline pipeline) {
        Project project = projects.getProjectObj(pipeline.projectId());
        return new ProjectJson(project.getId(), project.getKey(), project.getName());
    }

    /** What a field of the project can hold: all its choices, or the users that the text begins. */
    List<ChoiceJson> choices(Actor actor, Pipeline pipeline, String fieldId, String text) {
        Sentences reader = messages.to(actor);
        boolean users = fieldChoices
                .typeOf(pipeline.projectId(), fieldId)
                .filter(FieldType.USER::equals)
                .isPresent();
        return users
                ? directory.find(actor, text, MOST_USERS, user -> true).stream()
                        .map(user -> new ChoiceJson(user.getKey(), user.getDisplayName() + " (" + user.getName() + ")"))
                        .toList()
                : fieldChoices.offered(pipeline.projectId(), fieldId).stream()
                        .map(choice -> new ChoiceJson(choice.id(), reader.said(choice.name())))
                        .toList();
    }

    private StageJson stage(Actor actor, long projectId, Stage stage, PipelineCriteria criteria) {
        Sentences reader = messages.to(actor);
        StageKind kind = stage.kind();
        return new StageJson(
                stage.key(),
                stage.revision().number(),
                criteria.order(stage.key()).number(),
                names.of(stage),
                EnumCode.of(kind),
                reader.text(kind.nameKey()),
                kind.isOnTheWay(),
                kind.isOnTheWay(),
                stage.defaultProbability().percent().toPlainString(),
                stage.defaultCategory().code(),
                stage.rotDays().orElse(null),
                stage.guidance(),
                criteria.inUseOf(stage.key()).stream()
                        .map(criterion -> criterion(actor, projectId, criterion))
                        .toList());
    }

    private CriterionJson criterion(Actor actor, long projectId, ExitCriterion criterion) {
        Sentences reader = messages.to(actor);
        return new CriterionJson(
                criterion.id(),
                criterion.revision().number(),
                criterion.kind().code(),
                reader.text(criterion.kind().nameKey()),
                reader.said(criterion.text().title()),
                reader.said(criterion.text().help()),
                criterion.required(),
                criterion.condition().parameters(),
                labels.asks(projectId, criterion.condition(), true)
                        .map(reader::text)
                        .orElse(""),
                labels.operandName(projectId, criterion.condition())
                        .map(reader::said)
                        .orElse(null),
                editCriteria
                        .fault(actor, projectId, criterion)
                        .map(reader::text)
                        .orElse(null));
    }

    private ChoicesJson choices(Sentences reader, long projectId) {
        return new ChoicesJson(
                Stream.of(CriterionKind.values())
                        .map(kind ->
                                new KindJson(kind.code(), reader.text(kind.nameKey()), reader.text(kind.meaningKey())))
                        .toList(),
                Stream.of(Comparison.values())
                        .map(comparison -> choice(reader, comparison))
                        .toList(),
                Stream.of(TaskScope.values())
                        .map(scope -> new ChoiceJson(scope.code(), reader.text(scope.nameKey())))
                        .toList(),
                Stream.of(ForecastCategory.values())
                        .map(category -> new ChoiceJson(category.code(), reader.text(category.nameKey())))
                        .toList(),
                fields(reader, projectId));
    }

    private static ChoiceJson choice(Sentences reader, Comparison comparison) {
        return new ChoiceJson(comparison.code(), reader.text("pipewright.exit.comparison." + EnumCode.of(comparison)));
    }

    /** The fields every deal has first, then those of the project by name; ours that are among the former are not offered twice. */
    private List<FieldJson> fields(Sentences reader, long projectId) {
        Stream<FieldJson> own = Stream.of(CriterionField.values())
                .map(field -> new FieldJson(field.id(), reader.text(field.label()), EnumCode.of(field.type())));
        Stream<FieldJson> custom = customFields.getCustomFieldObjects().stream()
                .filter(field -> dealFields
                        .ofId(field.getId())
                        .flatMap(CriterionField::ofId)
                        .isEmpty())
                .flatMap(field -> fieldChoices.typeOf(projectId, field.getId()).stream()
                        .map(type -> new FieldJson(field.getId(), field.getFieldName(), EnumCode.of(type))))
                .sorted(Comparator.comparing(FieldJson::name));
        return Stream.concat(own, custom).toList();
    }
}
