package org.tintype.transform;

/** How a picture is brought into a box. */
public enum Fit {
    /** All of it, as large as the box allows. */
    CONTAIN,
    /** As much of it as covers the box. */
    COVER,
    /** All of it, stretched to the box. */
    FILL,
    /** All of it, and colour around it until it is as large as the box. */
    PAD
}
