package io.pipewright.kernel;

import java.util.ArrayList;
import java.util.List;

/** Several refused inputs, so that whoever typed them sees all that is wrong at once. */
public final class InvalidValues extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InvalidValue> refused;

    public InvalidValues(List<InvalidValue> refused) {
        super(refused.stream().map(InvalidValue::getMessage).toList().toString());
        this.refused = List.copyOf(refused);
    }

    public List<InvalidValue> refused() {
        return refused;
    }

    /** Tries each; all that are refused are told together. */
    public static void check(List<Runnable> checks) {
        List<InvalidValue> refused = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (InvalidValue e) {
                refused.add(e);
            }
        }
        if (!refused.isEmpty()) {
            throw new InvalidValues(refused);
        }
    }
}
