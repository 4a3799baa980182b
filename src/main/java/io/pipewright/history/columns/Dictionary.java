package io.pipewright.history.columns;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers values in order of first appearance; code 0 stands for none. Values are only ever added, so a published view stays true. */
final class Dictionary<T> {

    private final int most;
    private final Map<T, Integer> codes = new HashMap<>();
    private Object[] values = new Object[16];
    private int size = 1;

    /** @param most how many codes fit where they are packed, that of none included */
    Dictionary(int most) {
        this.most = most;
    }

    int code(Optional<? extends T> value) {
        return value.isEmpty() ? 0 : code(value.get());
    }

    int code(T value) {
        Integer known = codes.get(value);
        return known == null ? add(value) : known;
    }

    /** The values by code up to now; the first is {@code null}. */
    @SuppressWarnings("unchecked")
    List<T> published() {
        return Collections.unmodifiableList((List<T>) Arrays.asList(values).subList(0, size));
    }

    private int add(T value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        codes.put(value, within(size, most));
        return size++;
    }

    /** The code, unless it is one too many to be packed. */
    static int within(int code, int most) {
        if (code >= most) {
            throw new IllegalStateException("More than " + (most - 1) + " different values in the history of deals");
        }
        return code;
    }
}
