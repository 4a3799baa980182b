package com.atlassian.query.operand;

import java.util.Collection;
import java.util.List;

/** A list of values on the right side of a comparison. */
public class MultiValueOperand implements Operand {

    private final List<Operand> values;

    public MultiValueOperand(Collection<? extends Operand> values) {
        this.values = List.copyOf(values);
    }

    @Override
    public String getName() {
        return "MultiValueOperand";
    }

    public List<Operand> getValues() {
        return values;
    }
}
