package io.pipewright.jira.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.exit.condition.Choice;
import io.pipewright.exit.condition.FieldType;
import io.pipewright.exit.condition.FieldValue;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.money.InMemoryReportingCurrency;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Cases C02 and S12: what fields can hold, and which project they are of. */
public class FieldChoicesTest {

    private static final long PROJECT = 10000;
    private static final String TIER = "customfield_4";

    private final CustomFieldManager customFields = mock(CustomFieldManager.class);
    private final OptionsManager options = mock(OptionsManager.class);
    private final UserManager users = mock(UserManager.class);
    private final InMemorySetupItems items = new InMemorySetupItems();
    private final JiraDealFields dealFields = new JiraDealFields(items, customFields);
    private final FieldChoices choices = new FieldChoices(
            customFields,
            options,
            dealFields,
            new CurrencyChoices(dealFields, options, new InMemoryReportingCurrency()),
            users,
            TestMessages.messages());

    @Test
    public void c02_aCategoryIsMeantByItsCodeAndByItsNameInEveryLanguage() {
        for (String text : List.of("best-case", "Best case", "BEST CASE", "최선", "\u200B최선 ")) {
            assertThat(id("category", text)).as(text).isEqualTo("best-case");
        }
        assertThat(id("category", "Nonsense")).isNull();
        assertThat(choices.offered(PROJECT, "category"))
                .extracting(Choice::id)
                .containsExactly("pipeline", "best-case", "most-likely", "commit", "closed", "omitted");
    }

    @Test
    public void c02_aCategoryIsMeantByTheNameThatAnAdministratorGaveIt() {
        items.remember(JiraDealFields.optionItem(JiraDealFields.CATEGORY, "commit"), "10200");
        Option renamed = option(10200, "Handshake", false);
        when(options.findByOptionId(10200L)).thenReturn(renamed);

        assertThat(id("category", "handshake")).isEqualTo("commit");
    }

    @Test
    public void c02_aUserIsMeantByKeyAndByUserName() {
        ApplicationUser ben = TestMessages.user("JIRAUSER10101");
        when(users.getUserByKey("JIRAUSER10101")).thenReturn(ben);
        when(users.getUserByName("rep2")).thenReturn(ben);

        assertThat(choices.meant(PROJECT, "owner", "rep2"))
                .contains(new Choice("JIRAUSER10101", "The JIRAUSER10101"))
                .isEqualTo(choices.meant(PROJECT, "owner", "JIRAUSER10101"));
        assertThat(id("owner", "nobody")).isNull();
    }

    @Test
    public void c02_aCurrencyIsMeantByItsCode_ifDealsCanBeInIt() {
        assertThat(id("currency", "usd")).isEqualTo("USD");
        assertThat(id("currency", "Won")).isNull();
        assertThat(id("currency", "XXX")).isNull();
        assertThat(id("currency", "CHF")).isNull();
    }

    @Test
    public void c02_aSelectFieldIsMeantByOptionIdAndLabel_aDisabledOneIsNotOffered() {
        field("select", context(1, List.of(PROJECT)));
        options(1, option(10100, "Gold", false), option(10101, "Silver", true));

        assertThat(choices.typeOf(PROJECT, TIER)).contains(FieldType.CHOICE);
        assertThat(id(TIER, "gold")).isEqualTo("10100");
        assertThat(id(TIER, "10101")).isEqualTo("10101");
        assertThat(id(TIER, "Bronze")).isNull();
        assertThat(choices.offered(PROJECT, TIER)).containsExactly(new Choice("10100", "Gold"));
    }

    @Test
    public void s12_aFieldAndItsOptionsAreThoseOfTheProject() {
        field("select", context(1, List.of(PROJECT)), context(2, List.of(20000L)), everywhere(3));
        options(1, option(10100, "Ours", false));
        options(2, option(10200, "Theirs", false));
        options(3, option(10300, "Everybody's", false));

        assertThat(choices.offered(PROJECT, TIER)).extracting(Choice::name).containsExactly("Ours");
        assertThat(choices.offered(30000, TIER)).extracting(Choice::name).containsExactly("Everybody's");

        field("select", context(2, List.of(20000L)));
        assertThat(choices.typeOf(PROJECT, TIER)).isEmpty();
        assertThat(choices.offered(PROJECT, TIER)).isEmpty();
        assertThat(choices.typeOf(20000, TIER)).contains(FieldType.CHOICE);
    }

    @Test
    public void c02_whatIsChosenIsKnownByItsId_inEveryFormInWhichJiraHandsItOut() {
        Option gold = option(10100, "Gold", false);
        Option silver = option(10101, "Silver", false);
        ApplicationUser ben = TestMessages.user("JIRAUSER10101");

        assertThat(FieldConversion.value(FieldType.CHOICE, gold)).contains(chosen("10100"));
        assertThat(FieldConversion.value(FieldType.CHOICE, List.of(gold, silver)))
                .contains(chosen("10100", "10101"));
        assertThat(FieldConversion.value(FieldType.CHOICE, Map.of("1", gold, "2", silver)))
                .contains(chosen("10100", "10101"));
        assertThat(FieldConversion.value(FieldType.USER, ben)).contains(chosen("JIRAUSER10101"));
        assertThat(FieldConversion.value(FieldType.USER, List.of(ben))).contains(chosen("JIRAUSER10101"));
        assertThat(FieldConversion.value(FieldType.CHOICE, List.of())).isEmpty();
    }

    private static FieldValue chosen(String... ids) {
        return new FieldValue.ChosenValue(Set.of(ids));
    }

    private String id(String field, String text) {
        return choices.meant(PROJECT, field, text).map(Choice::id).orElse(null);
    }

    private void field(String type, FieldConfigScheme... contexts) {
        CustomFieldType<?, ?> fieldType = mock(CustomFieldType.class);
        when(fieldType.getKey()).thenReturn("com.atlassian.jira.plugin.system.customfieldtypes:" + type);
        CustomField field = mock(CustomField.class);
        when(field.getCustomFieldType()).thenReturn(fieldType);
        when(field.getConfigurationSchemes()).thenReturn(List.of(contexts));
        when(customFields.getCustomFieldObject(TIER)).thenReturn(field);
    }

    private static FieldConfigScheme context(long id, List<Long> projects) {
        FieldConfig config = mock(FieldConfig.class);
        when(config.getId()).thenReturn(id);
        FieldConfigScheme scheme = mock(FieldConfigScheme.class);
        when(scheme.getAssociatedProjectIds()).thenReturn(projects);
        when(scheme.getOneAndOnlyConfig()).thenReturn(config);
        return scheme;
    }

    private static FieldConfigScheme everywhere(long id) {
        return context(id, Collections.singletonList(null));
    }

    private void options(long config, Option... all) {
        Options listed = mock(Options.class);
        when(listed.stream()).thenAnswer(call -> Arrays.stream(all));
        when(options.getOptions(argThat(asked -> asked != null && asked.getId() == config)))
                .thenReturn(listed);
    }

    private static Option option(long id, String label, boolean disabled) {
        Option option = mock(Option.class);
        when(option.getOptionId()).thenReturn(id);
        when(option.getValue()).thenReturn(label);
        when(option.getDisabled()).thenReturn(disabled);
        return option;
    }
}
