/** The API's document: read, and held against what is said over the wire. */
@NullMarked
package org.tintype.openapi;

import org.jspecify.annotations.NullMarked;
