package io.pipewright.sandbox.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.searchers.ExactNumberSearcher;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.site.TestSite;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Element;

public class CustomFieldsTest {

    private static final JiraContextNode EVERYWHERE = GlobalIssueContext.getInstance();

    private final Site site = TestSite.seeded();
    private final Fields fields = new Fields(site, "http://localhost:8080");
    private final Project sales = project("Sales", "SALES");
    private final Project other = project("Other", "OTHER");
    private final IssueType deal = site.issueTypes().createIssueType("Deal", "", null);

    @Test
    public void aGlobalFieldAppliesToEveryIssue() {
        CustomField field = field("float", "exactnumber", List.of(EVERYWHERE), Collections.singletonList(null));

        assertThat(field.getId()).isEqualTo("customfield_10000");
        assertThat(field.isGlobal()).isTrue();
        assertThat(field.getRelevantConfig(issue(other, "10000"))).isNotNull();
        assertThat(fields.customFields().getCustomFieldObjectsByName("Amount")).containsExactly(field);
        assertThat(fields.customFields().getCustomFieldObject(10000L)).isEqualTo(field);
        assertThat(fields.all().getField("customfield_10000")).isEqualTo(field);
    }

    @Test
    public void aFieldOfOneProjectAndOneType_appliesNowhereElse() {
        CustomField field = field("float", "exactnumber", List.of(new ProjectContext(sales.getId())), List.of(deal));

        assertThat(field.getRelevantConfig(issue(sales, deal.getId()))).isNotNull();
        assertThat(field.getRelevantConfig(issue(sales, "10000"))).isNull();
        assertThat(field.getRelevantConfig(issue(other, deal.getId()))).isNull();
        assertThat(field.getAssociatedProjectObjects()).containsExactly(sales);
        assertThat(field.getConfigurationSchemes()).hasSize(1);
        assertThat(field.isGlobal()).isFalse();
    }

    @Test
    public void aFieldWithoutContexts_appliesNowhere() {
        CustomField field = field("float", "exactnumber", null, null);

        assertThat(field.getConfigurationSchemes()).isEmpty();
        assertThat(field.getRelevantConfig(issue(sales, deal.getId()))).isNull();
    }

    @Test
    public void aSearcherMustBeForTheType() {
        assertThatThrownBy(() -> field("select", "exactnumber", List.of(EVERYWHERE), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        fields.customFields().createCustomField("Amount", "", null, null, List.of(EVERYWHERE), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void manyIssuesAreReadAtOnce_andThenAnswerWithoutTheDatabase() {
        CustomField field = field("float", "exactnumber", List.of(EVERYWHERE), null);
        Issue issue = issue(sales, deal.getId());
        set(field, issue, 5.0);
        Map<Long, FieldValues.StoredValues> read = fields.values().prefetch(List.of(1L, 2L));
        set(field, issue, 6.0);

        assertThat(fields.values().reading(1, read.get(1L), () -> field.getValue(issue)))
                .isEqualTo(5.0);
        assertThat(fields.values().reading(2, read.get(2L), () -> field.getValue(issue)))
                .isEqualTo(6.0);
        assertThat(field.getValue(issue)).isEqualTo(6.0);
    }

    @Test
    public void anEmptyValueLeavesNoRow_andADeletedIssueNone() {
        CustomField field = field("float", "exactnumber", List.of(EVERYWHERE), null);
        Issue issue = issue(sales, deal.getId());
        set(field, issue, 5.0);
        set(field, issue, null);
        assertThat(field.getValue(issue)).isNull();

        set(field, issue, 7.0);
        fields.values().removeIssue(1);

        assertThat(fields.values().getValues(field, 1L, PersistenceFieldType.TYPE_DECIMAL))
                .isEmpty();
        assertThat(fields.values().getValues(field, null, PersistenceFieldType.TYPE_DECIMAL))
                .isEmpty();
    }

    @Test
    public void aRemovedField_isGoneForEverybody_withItsValues() {
        CustomField field = field("float", "exactnumber", List.of(EVERYWHERE), null);
        CustomField kept = field("float", "exactnumber", List.of(EVERYWHERE), null);
        set(field, issue(sales, deal.getId()), 5.0);

        fields.customFields().remove(field);

        assertThat(fields.customFields().getCustomFieldObjects()).containsExactly(kept);
        assertThat(fields.all().getField(field.getId())).isNull();
        assertThat(fields.values().getValues(field, 1L, PersistenceFieldType.TYPE_DECIMAL))
                .isEmpty();
    }

    @Test
    public void optionsKeepTheirOrder_andBelongToTheirField() {
        FieldConfig config = config(field("select", "multiselectsearcher", List.of(EVERYWHERE), null));
        fields.options().createOption(config, null, 1L, "Low");
        fields.options().createOption(config, null, 0L, "High");

        assertThat(fields.options().getOptions(config))
                .extracting(option -> option.getValue())
                .containsExactly("High", "Low");
        assertThat(fields.options()
                        .getOptions(config)
                        .getOptionForValue("low", null)
                        .getOptionId())
                .isEqualTo(10000L);
        assertThatThrownBy(() -> fields.options().createOption(config, 10000L, null, "Child"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("sandbox-parity");
    }

    @Test
    public void aFieldOfADisabledPlugin_isHidden_andKeepsItsValues() throws Exception {
        enable(
                "<customfield-type key='amount' class='Amount'/>",
                new NumberCFType(fields.values(), fields.numbers(), site.configs()));
        enable(
                "<customfield-searcher key='by-amount' class='ExactNumberSearcher'><valid-customfield-type package='plug' key='amount'/>"
                        + "</customfield-searcher>",
                new ExactNumberSearcher());
        CustomField field = fields.customFields()
                .createCustomField(
                        "Amount",
                        "",
                        fields.customFields().getCustomFieldType("plug:amount"),
                        fields.customFields().getCustomFieldSearcher("plug:by-amount"),
                        List.of(EVERYWHERE),
                        null);
        Issue issue = issue(sales, deal.getId());
        set(field, issue, 5.0);

        PluginModule type = module("<customfield-type key='amount' class='Amount'/>", null);
        fields.moduleKinds().get(0).disable(type);

        assertThat(fields.customFields().getCustomFieldObjects()).isEmpty();
        assertThat(fields.all().getField(field.getId())).isNull();
        assertThat(fields.customFields().getCustomFieldType("plug:amount")).isNull();
        assertThat(field.getValue(issue)).isNull();

        enable(
                "<customfield-type key='amount' class='Amount'/>",
                new NumberCFType(fields.values(), fields.numbers(), site.configs()));

        assertThat(fields.customFields().getCustomFieldObject(field.getId()).getValue(issue))
                .isEqualTo(5.0);
        assertThat(fields.customFields().getCustomFieldType("plug:amount").getName())
                .isEqualTo("Label");
    }

    @Test
    public void aModuleThatIsNoTypeOrNamesNone_isRefused() {
        assertThatThrownBy(() -> enable("<customfield-type key='amount' class='Amount'/>", "text"))
                .hasMessageContaining("plug:amount");
        assertThatThrownBy(() -> enable("<customfield-searcher key='s' class='S'/>", new ExactNumberSearcher()))
                .hasMessageContaining("valid-customfield-type");
    }

    @Test
    public void systemFieldsHaveNames_andOnlyCustomFieldsAreCustom() {
        assertThat(fields.all().getField("summary").getName()).isEqualTo("Summary");
        assertThat(fields.all().getField("nothing")).isNull();
        assertThat(fields.all().getAllAvailableNavigableFields())
                .extracting(field -> field.getId())
                .contains("issuekey", "status", "resolutiondate");
        assertThatThrownBy(() -> fields.all().getCustomField("summary")).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("unchecked")
    private static void set(CustomField field, Issue issue, Object value) {
        field.getCustomFieldType().updateValue(field, issue, value);
    }

    private void enable(String xml, Object created) throws Exception {
        PluginModule module = module(xml, created);
        fields.moduleKinds().stream()
                .filter(kind -> kind.element().equals(module.kind()))
                .findFirst()
                .orElseThrow()
                .enable(module);
    }

    private static PluginModule module(String xml, Object created) throws Exception {
        Element element = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        PluginModule module = mock(PluginModule.class);
        when(module.xml()).thenReturn(element);
        when(module.kind()).thenReturn(element.getTagName());
        when(module.completeKey()).thenReturn("plug:" + element.getAttribute("key"));
        when(module.attribute("class")).thenReturn(element.getAttribute("class"));
        when(module.create(any())).thenReturn(created);
        when(module.label(any())).thenReturn("Label");
        return module;
    }

    private CustomField field(String type, String searcher, List<JiraContextNode> contexts, List<IssueType> types) {
        return fields.customFields()
                .createCustomField(
                        "Amount",
                        "",
                        fields.customFields().getCustomFieldType(FieldTypes.SYSTEM + type),
                        fields.customFields().getCustomFieldSearcher(FieldTypes.SYSTEM + searcher),
                        contexts,
                        types);
    }

    private static FieldConfig config(CustomField field) {
        return field.getConfigurationSchemes().get(0).getOneAndOnlyConfig();
    }

    private static Issue issue(Project project, String typeId) {
        Issue issue = mock(Issue.class);
        when(issue.getId()).thenReturn(1L);
        when(issue.getProjectId()).thenReturn(project.getId());
        when(issue.getIssueTypeId()).thenReturn(typeId);
        return issue;
    }

    private Project project(String name, String key) {
        return site.projects()
                .getProjectObj(site.projectCreation()
                        .create(new ProjectCreationData.Builder()
                                .withName(name)
                                .withKey(key)
                                .withLead(site.users().getUserByName("manager"))
                                .withType("business")
                                .build()));
    }
}
