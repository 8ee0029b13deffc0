package org.tintype.platform.failure;

/**
 * One thing that is wrong with one part of a request.
 *
 * @param place whether it is a member or part of the body, or a parameter
 * @param name the name of the member, part or parameter
 * @param message what is wrong, written for the caller
 */
public record FieldError(Place place, String name, String message) {

    /** Where in a request the wrong value stands. */
    public enum Place {
        FIELD,
        PARAMETER
    }

    /** Returns an error of a member of the body. */
    public static FieldError ofField(String name, String message) {
        return new FieldError(Place.FIELD, name, message);
    }

    /** Returns an error of a parameter of the path or the query. */
    public static FieldError ofParameter(String name, String message) {
        return new FieldError(Place.PARAMETER, name, message);
    }
}
