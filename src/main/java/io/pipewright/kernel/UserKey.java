package io.pipewright.kernel;

/** Who somebody is for life: the user key, which stays when the login name changes. */
public record UserKey(String value) {

    public UserKey {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A user key is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
