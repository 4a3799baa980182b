package io.pipewright.jira.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.condition.Comparison;
import io.pipewright.exit.condition.CriterionState;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.FieldType;
import org.junit.Test;

public class FieldConversionTest {

    private static final String DISCOUNT = "customfield_1";

    @Test
    public void c12_aNumberFieldOfJiraIsComparedWithAllItsDecimals() {
        assertThat(state(0.125, Comparison.EQUAL, "0.125")).isEqualTo(CriterionState.MET);
        assertThat(state(0.125, Comparison.AT_LEAST, "0.126")).isEqualTo(CriterionState.UNMET);
        assertThat(state(99.995, Comparison.LESS, "100")).isEqualTo(CriterionState.MET);
        assertThat(state(0.004, Comparison.MORE, "0")).isEqualTo(CriterionState.MET);
    }

    @Test
    public void c12_whatADoubleCannotHoldIsComparedAsItWasTyped() {
        assertThat(state(0.1, Comparison.EQUAL, "0.1")).isEqualTo(CriterionState.MET);
        assertThat(state(0.1, Comparison.MORE, "0.1")).isEqualTo(CriterionState.UNMET);
        assertThat(state(123_456_789.012345, Comparison.EQUAL, "123456789.012345"))
                .isEqualTo(CriterionState.MET);
    }

    private CriterionState state(double stored, Comparison comparison, String operand) {
        ExitWorld world = new ExitWorld();
        world.fields.define(DISCOUNT, "Discount", FieldType.NUMBER);
        world.fields.set(
                DISCOUNT, FieldConversion.value(FieldType.NUMBER, stored).orElseThrow());
        world.required("Discount", new FieldIs(DISCOUNT, comparison, operand));
        return world.resultFor(world.aDeal().build()).state();
    }
}
