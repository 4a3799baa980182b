package org.ofbiz.core.entity;

import java.util.Map;

/** A row of the entity engine, as far as change groups need it. */
public class GenericValue {

    private final Map<String, Object> values;

    public GenericValue(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public Long getLong(String name) {
        return (Long) values.get(name);
    }

    public String getString(String name) {
        return (String) values.get(name);
    }
}
