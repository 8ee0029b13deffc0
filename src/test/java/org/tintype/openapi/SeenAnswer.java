package org.tintype.openapi;

/**
 * An answer of the document that came over the wire.
 *
 * @param operation the identifier of the operation
 * @param status its status
 */
public record SeenAnswer(String operation, int status) {

    @Override
    public String toString() {
        return operation + " " + status;
    }
}
