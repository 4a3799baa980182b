package io.pipewright.exit.condition;

import io.pipewright.deal.Deal;
import io.pipewright.kernel.Reason;
import java.util.Optional;
import java.util.function.Function;

/** The fields that every deal has, by the id under which a criterion names them. Their values come with the deal, typed ones included. */
public enum CriterionField {
    AMOUNT("amount", FieldType.NUMBER, deal -> deal.amount().map(amount -> new FieldValue.NumberValue(amount.value()))),
    CURRENCY("currency", FieldType.CHOICE, deal -> deal.amount()
            .map(amount -> FieldValue.ChosenValue.of(amount.currency().getCurrencyCode()))),
    PROBABILITY("probability", FieldType.NUMBER, deal -> deal.probability()
            .map(p -> new FieldValue.NumberValue(p.percent()))),
    CATEGORY("category", FieldType.CHOICE, deal -> deal.category()
            .map(category -> FieldValue.ChosenValue.of(category.code()))),
    CLOSE_DATE("close-date", FieldType.DATE, deal -> deal.closeDate().map(FieldValue.DateValue::new)),
    OWNER("owner", FieldType.USER, deal -> deal.owner().map(owner -> FieldValue.ChosenValue.of(owner.value())));

    private final String id;
    private final FieldType type;
    private final Function<Deal, Optional<? extends FieldValue>> value;

    CriterionField(String id, FieldType type, Function<Deal, Optional<? extends FieldValue>> value) {
        this.id = id;
        this.type = type;
        this.value = value;
    }

    public static Optional<CriterionField> ofId(String id) {
        for (CriterionField field : values()) {
            if (field.id.equals(id)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    public String id() {
        return id;
    }

    public FieldType type() {
        return type;
    }

    /** Its name, to be translated. */
    public Reason label() {
        return Reason.of("pipewright.exit.field." + id);
    }

    Optional<FieldValue> of(Deal deal) {
        return value.apply(deal).map(FieldValue.class::cast);
    }
}
