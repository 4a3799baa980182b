package io.pipewright.jira.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.exit.condition.Choice;
import io.pipewright.exit.condition.CriterionField;
import io.pipewright.exit.condition.FieldType;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the fields of a project can hold, and which of it a text means. */
@Named
public class FieldChoices {

    /** The languages in which the product shows its own words. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final CustomFieldManager customFields;
    private final OptionsManager options;
    private final JiraDealFields dealFields;
    private final CurrencyChoices currencies;
    private final UserManager users;
    private final Messages messages;

    @Inject
    public FieldChoices(
            CustomFieldManager customFields,
            OptionsManager options,
            JiraDealFields dealFields,
            CurrencyChoices currencies,
            UserManager users,
            Messages messages) {
        this.customFields = customFields;
        this.options = options;
        this.dealFields = dealFields;
        this.currencies = currencies;
        this.users = users;
        this.messages = messages;
    }

    /** The custom field with this id, if its type is at work; anything that is no custom field's id is none. */
    Optional<CustomField> field(String id) {
        return id.startsWith("customfield_")
                ? Optional.ofNullable(customFields.getCustomFieldObject(id))
                        .filter(field -> field.getCustomFieldType() != null)
                : Optional.empty();
    }

    /** The custom field with this id, if the project has it. */
    Optional<CustomField> field(long projectId, String id) {
        return field(id).filter(field -> FieldContexts.has(field, projectId));
    }

    /** What the field holds, be it of every deal or a custom field of the project. */
    public Optional<FieldType> typeOf(long projectId, String fieldId) {
        return CriterionField.ofId(fieldId).map(CriterionField::type).or(() -> field(projectId, fieldId)
                .map(FieldConversion::typeOf));
    }

    /** What can be chosen in the field, in its order; none for a field of another type. */
    public List<Choice> offered(long projectId, String fieldId) {
        Optional<CriterionField> own = CriterionField.ofId(fieldId);
        if (own.isPresent()) {
            return switch (own.get()) {
                case CATEGORY ->
                    Stream.of(ForecastCategory.values())
                            .map(FieldChoices::choice)
                            .toList();
                case CURRENCY ->
                    currencies.all().stream()
                            .map(currency -> choice(currency.getCurrencyCode()))
                            .toList();
                default -> List.of();
            };
        }
        return options(projectId, fieldId)
                .filter(option -> !Boolean.TRUE.equals(option.getDisabled()))
                .map(FieldChoices::choice)
                .toList();
    }

    /** As {@link io.pipewright.exit.condition.FieldValues#meant} promises. */
    Optional<Choice> meant(long projectId, String fieldId, String text) {
        Optional<CriterionField> own = CriterionField.ofId(fieldId);
        if (own.isPresent()) {
            return switch (own.get()) {
                case CATEGORY -> category(text).map(FieldChoices::choice);
                case CURRENCY -> currency(text).map(currency -> choice(currency.getCurrencyCode()));
                case OWNER -> user(text);
                default -> Optional.empty();
            };
        }
        return typeOf(projectId, fieldId)
                .flatMap(type -> type == FieldType.USER ? user(text) : option(projectId, fieldId, text));
    }

    private Optional<Choice> option(long projectId, String fieldId, String text) {
        List<Option> all = options(projectId, fieldId).toList();
        return all.stream()
                .filter(option -> String.valueOf(option.getOptionId()).equals(Text.asSeen(text)))
                .findFirst()
                .or(() -> all.stream()
                        .filter(option -> Text.readsAs(option.getValue(), text))
                        .findFirst())
                .map(FieldChoices::choice);
    }

    private Stream<Option> options(long projectId, String fieldId) {
        return field(projectId, fieldId).filter(field -> FieldConversion.typeOf(field) == FieldType.CHOICE).stream()
                .flatMap(field -> FieldContexts.of(field, projectId).stream())
                .flatMap(context -> options(context).stream());
    }

    private List<Option> options(FieldConfigScheme context) {
        return options.getOptions(context.getOneAndOnlyConfig());
    }

    private Optional<ForecastCategory> category(String text) {
        return Stream.of(ForecastCategory.values())
                .filter(category -> names(category).anyMatch(name -> Text.readsAs(name, text)))
                .findFirst();
    }

    /** Its code, its name in each language, and what an administrator has made of the name in Jira. */
    private Stream<String> names(ForecastCategory category) {
        Stream<String> ours =
                LANGUAGES.stream().map(language -> messages.in(language).text(category.nameKey()));
        Stream<String> inJira = dealFields.optionId(JiraDealFields.CATEGORY, category.code()).stream()
                .map(id -> options.findByOptionId(Long.valueOf(id)))
                .flatMap(Stream::ofNullable)
                .map(Option::getValue);
        return Stream.of(Stream.of(category.code()), ours, inJira).flatMap(same -> same);
    }

    private Optional<Currency> currency(String text) {
        return ChosenCurrency.named(text).or(() -> currencies.labelled(text)).filter(currencies.all()::contains);
    }

    private Optional<Choice> user(String text) {
        String typed = Text.asSeen(text);
        ApplicationUser byKey = users.getUserByKey(typed);
        return Optional.ofNullable(byKey == null ? users.getUserByName(typed) : byKey)
                .map(user -> new Choice(user.getKey(), user.getDisplayName()));
    }

    private static Choice choice(ForecastCategory category) {
        return new Choice(category.code(), Reason.of(category.nameKey()));
    }

    private static Choice choice(String code) {
        return new Choice(code, code);
    }

    private static Choice choice(Option option) {
        return new Choice(String.valueOf(option.getOptionId()), option.getValue());
    }
}
