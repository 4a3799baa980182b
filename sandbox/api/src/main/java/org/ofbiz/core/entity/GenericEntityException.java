package org.ofbiz.core.entity;

/** A failure of the entity engine. */
public class GenericEntityException extends Exception {

    private static final long serialVersionUID = 1L;

    public GenericEntityException(String message) {
        super(message);
    }
}
