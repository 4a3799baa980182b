package io.pipewright.sandbox.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.site.TestSite;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class FieldShapesTest {

    private static final Timestamp NOW = new Timestamp(0);

    private final Site site = TestSite.seeded();
    private final Fields fields = new Fields(site, "http://localhost:8080");
    private final FieldShapes shapes = fields.shapes();
    private final Issue issue = issue();

    @Test
    public void everyTypeHasItsShape() {
        assertThat(List.of("float", "textfield", "textarea", "url", "select", "datepicker", "datetime", "userpicker"))
                .extracting(type -> FieldShapes.shapeOf(field(type)))
                .containsExactly(
                        ValueShape.NUMBER,
                        ValueShape.TEXT,
                        ValueShape.TEXT,
                        ValueShape.TEXT,
                        ValueShape.OPTION,
                        ValueShape.DATE,
                        ValueShape.DATETIME,
                        ValueShape.USER);
    }

    @Test
    public void aNumberIsPlainText_withoutGroupingAndWithoutExponent() {
        CustomField number = field("float");

        assertThat(shapes.fromForm(number, "1000.50")).isEqualTo(1000.5);
        assertThat(shapes.fromForm(number, "-.5")).isEqualTo(-0.5);
        assertThat(shapes.fromForm(number, "")).isNull();
        assertThat(shapes.formText(number, 1000.5)).isEqualTo("1000.5");
        assertThat(shapes.formText(number, 50000000000000.0)).isEqualTo("50000000000000");
        assertThat(fields.numbers().getStringForChangelog(1.0)).isEqualTo("1");
        assertThat(fields.numbers().getStringForChangelog(-0.0)).isEqualTo("0");
        assertThat(shapes.toJson(number, 1.0, FieldShapesTest::byName).toString())
                .isEqualTo("1.0");
    }

    @Test
    public void whatIsNoNumberIsRefused_inTheUsersLanguage() {
        CustomField number = field("float");

        assertThatThrownBy(() -> shapes.fromForm(number, "1,000")).hasMessage("'1,000' is an invalid number");
        for (String text : List.of("NaN", "Infinity", "1e", "0x10", "12d", "1e999", "100000000000001")) {
            assertThatThrownBy(() -> shapes.fromForm(number, text)).as(text).hasMessageContaining("'" + text + "'");
        }
        site.requestUser().setLoggedInUser(site.users().getUserByName("rep1"));
        assertThatThrownBy(() -> shapes.fromForm(number, "x")).hasMessage("'x'은(는) 올바른 숫자가 아닙니다.");
        site.requestUser().clearLoggedInUser();
    }

    @Test
    public void aDayIsMidnight_andADayThatDoesNotExistIsRefused() {
        CustomField date = field("datepicker");
        Timestamp day = Timestamp.valueOf("2028-02-29 00:00:00");

        assertThat(shapes.fromForm(date, "2028-02-29")).isEqualTo(day);
        assertThat(shapes.formText(date, day)).isEqualTo("2028-02-29");
        assertThat(shapes.toJson(date, day, FieldShapesTest::byName).textValue())
                .isEqualTo("2028-02-29");
        for (String text : List.of("2026-02-29", "2026-6-5", "05/Jun/26", "2026-13-01", "tomorrow")) {
            assertThatThrownBy(() -> shapes.fromForm(date, text))
                    .hasMessageStartingWith("'" + text + "' is not a valid date.");
        }
    }

    @Test
    public void aMomentIsReadFromTheFormAndFromIsoText() {
        CustomField moment = field("datetime");
        Timestamp value = (Timestamp) shapes.fromForm(moment, "2026-06-05T10:30:00.000+0900");

        assertThat(value.toInstant()).hasToString("2026-06-05T01:30:00Z");
        assertThat(shapes.fromForm(moment, shapes.formText(moment, value))).isEqualTo(value);
        assertThat(shapes.fromForm(
                        moment,
                        shapes.toJson(moment, value, FieldShapesTest::byName).textValue()))
                .isEqualTo(value);
        assertThatThrownBy(() -> shapes.fromForm(moment, "2026-06-05 24:30"))
                .hasMessageContaining("not a valid date and time");
    }

    @Test
    public void anOptionIsChosenById_inAFormAndByIdOrLabelInRest() throws Exception {
        CustomField select = field("select");
        Option high = option(select, "High");

        assertThat(shapes.fromForm(select, "10000")).isEqualTo(high);
        assertThat(shapes.fromForm(select, "-1")).isNull();
        assertThat(shapes.fromImport(select, issue, "High")).isEqualTo(high);
        assertThat(shapes.formTextFromJson(select, issue, json("{\"value\":\"High\"}")))
                .isEqualTo("10000");
        assertThat(shapes.formTextFromJson(select, issue, json("{\"id\":\"10000\"}")))
                .isEqualTo("10000");
        assertThat(shapes.toJson(select, high, FieldShapesTest::byName))
                .isEqualTo(json("{\"self\":\"http://localhost:8080/rest/api/2/customFieldOption/10000\","
                        + "\"value\":\"High\",\"id\":\"10000\",\"disabled\":false}"));
        assertThat(shapes.shown(select, high)).isEqualTo("High");
        assertThatThrownBy(() -> shapes.formTextFromJson(select, issue, json("{\"value\":\"Low\"}")))
                .hasMessage("Option value 'Low' is not valid.");
        assertThatThrownBy(() -> shapes.fromForm(select, "99")).hasMessage("Option value '99' is not valid.");
    }

    @Test
    public void anOptionOfAnotherFieldOrADisabledOne_isNotValid() {
        CustomField select = field("select");
        CustomField other = field("select");
        Option high = option(select, "High");

        assertThat(errors(select, high)).isEmpty();
        assertThat(errors(other, high)).containsEntry(other.getId(), "Option value 'High' is not valid.");
        fields.options().setDisabled(high, true);
        assertThat(errors(select, high)).containsEntry(select.getId(), "Option value 'High' is not valid.");
    }

    @Test
    public void aUserIsChosenByName() throws Exception {
        CustomField user = field("userpicker");
        ApplicationUser rep = site.users().getUserByName("rep2");

        assertThat(shapes.fromForm(user, "rep2")).isEqualTo(rep);
        assertThat(shapes.formTextFromJson(user, issue, json("{\"name\":\"rep2\"}")))
                .isEqualTo("rep2");
        assertThat(shapes.shown(user, rep)).isEqualTo("Ben Carter");
        assertThatThrownBy(() -> shapes.fromForm(user, "ghost"))
                .hasMessage("User 'ghost' was not found in the system.");
    }

    @Test
    public void aLineOfTextIsLimited_andAnAddressIsAbsolute() {
        assertThat(shapes.fromForm(field("textarea"), "x".repeat(1000))).isEqualTo("x".repeat(1000));
        assertThatThrownBy(() -> shapes.fromForm(field("textfield"), "x".repeat(256)))
                .hasMessageContaining("255");
        assertThat(shapes.fromForm(field("url"), "https://example.com/a")).isEqualTo("https://example.com/a");
        assertThatThrownBy(() -> shapes.fromForm(field("url"), "example")).hasMessage("'example' is not a valid URL.");
    }

    @Test
    public void jsonOfAnotherShapeIsRefused() throws Exception {
        assertThat(shapes.formTextFromJson(field("float"), issue, json("123"))).isEqualTo("123");
        assertThat(shapes.formTextFromJson(field("float"), issue, json("null"))).isEmpty();
        assertThatThrownBy(() -> shapes.formTextFromJson(field("float"), issue, json("\"1\"")))
                .hasMessageContaining("must be a number");
        assertThatThrownBy(() -> shapes.formTextFromJson(field("datepicker"), issue, json("5")))
                .hasMessageContaining("must be a string");
        assertThatThrownBy(() -> shapes.formTextFromJson(field("select"), issue, json("\"High\"")))
                .hasMessageContaining("'id' or 'value'");
        assertThatThrownBy(() -> shapes.formTextFromJson(field("userpicker"), issue, json("{}")))
                .hasMessageContaining("'name'");
    }

    @Test
    public void theHistoryOfANumberIsInTheWordsOnly_thatOfAnOptionHasIds() {
        CustomField number = field("float");
        CustomField select = field("select");
        Option high = option(select, "High");

        assertThat(texts(shapes.change(number, null, 1.0, NOW).orElseThrow()))
                .containsExactly("custom", "Field", null, null, null, "1");
        assertThat(texts(shapes.change(number, 1.0, 1.5, NOW).orElseThrow()))
                .containsExactly("custom", "Field", null, "1", null, "1.5");
        assertThat(texts(shapes.change(select, null, high, NOW).orElseThrow()))
                .containsExactly("custom", "Field", null, "", "10000", "High");
        assertThat(texts(shapes.change(select, high, null, NOW).orElseThrow()))
                .containsExactly("custom", "Field", "10000", "High", "", "");
        assertThat(shapes.change(number, 1.0, 1.0, NOW)).isEmpty();
    }

    @Test
    public void theHistoryOfADayHasTheIsoDayAsId() {
        ChangeItemBean change = shapes.change(
                        field("datepicker"),
                        Timestamp.valueOf("2026-06-05 00:00:00"),
                        Timestamp.valueOf("2026-12-24 00:00:00"),
                        NOW)
                .orElseThrow();

        assertThat(texts(change))
                .containsExactly("custom", "Field", "2026-06-05", "5/Jun/26", "2026-12-24", "24/Dec/26");
    }

    @Test
    public void valuesAreStoredAndReadByEveryType() {
        Map<String, String> texts = Map.of(
                "float",
                "1.5",
                "textfield",
                "a",
                "textarea",
                "b",
                "url",
                "http://c",
                "datepicker",
                "2026-06-05",
                "datetime",
                "2026-06-05 10:30",
                "userpicker",
                "rep1");
        texts.forEach((type, text) -> {
            CustomField field = field(type);
            set(field, shapes.fromForm(field, text));
            assertThat(shapes.formText(field, field.getValue(issue))).as(type).isEqualTo(text);
            assertThat(shapes.schema(field).get("custom").textValue()).isEqualTo(FieldTypes.SYSTEM + type);
        });
        CustomField select = field("select");
        Option high = option(select, "High");
        set(select, high);
        assertThat(select.getValue(issue)).isEqualTo(high);
    }

    @Test
    @SuppressWarnings("unchecked")
    public void defaultsAreKept() {
        CustomField select = field("select");
        Option high = option(select, "High");
        select.getCustomFieldType().setDefaultValue(config(select), high);
        CustomField number = field("float");
        number.getCustomFieldType().setDefaultValue(config(number), 2.5);

        assertThat(select.getCustomFieldType().getDefaultValue(config(select))).isEqualTo(high);
        assertThat(number.getCustomFieldType().getDefaultValue(config(number))).isEqualTo(2.5);
        assertThat(field("userpicker").getCustomFieldType().getDefaultValue(config(field("userpicker"))))
                .isNull();
    }

    private Map<String, String> errors(CustomField field, Option option) {
        SimpleErrorCollection errors = new SimpleErrorCollection();
        field.getCustomFieldType()
                .validateFromParams(new TypedTexts(option.getOptionId().toString()), errors, config(field));
        return errors.getErrors();
    }

    @SuppressWarnings("unchecked")
    private void set(CustomField field, Object value) {
        field.getCustomFieldType().updateValue(field, issue, value);
    }

    private static String[] texts(ChangeItemBean change) {
        return new String[] {
            change.getFieldType(),
            change.getField(),
            change.getFrom(),
            change.getFromString(),
            change.getTo(),
            change.getToString()
        };
    }

    private Option option(CustomField field, String value) {
        return fields.options().createOption(config(field), null, null, value);
    }

    private static FieldConfig config(CustomField field) {
        return field.getConfigurationSchemes().get(0).getOneAndOnlyConfig();
    }

    private CustomField field(String type) {
        return fields.customFields()
                .createCustomField(
                        "Field",
                        "",
                        fields.customFields().getCustomFieldType(FieldTypes.SYSTEM + type),
                        null,
                        List.of(GlobalIssueContext.getInstance()),
                        null);
    }

    private static JsonNode byName(ApplicationUser user) {
        return TextNode.valueOf(user.getName());
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    private static Issue issue() {
        Issue issue = mock(Issue.class);
        when(issue.getId()).thenReturn(1L);
        when(issue.getProjectId()).thenReturn(1L);
        when(issue.getIssueTypeId()).thenReturn("10000");
        return issue;
    }
}
