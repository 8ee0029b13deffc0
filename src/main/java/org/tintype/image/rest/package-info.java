/** The image resource over REST. */
@NullMarked
package org.tintype.image.rest;

import org.jspecify.annotations.NullMarked;
