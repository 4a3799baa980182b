package io.pipewright.sandbox.field;

/** A field type that knows the shape of its values. */
interface Shaped {

    ValueShape shape();
}
