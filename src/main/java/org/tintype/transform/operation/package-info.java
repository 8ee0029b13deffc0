/** What is done to a picture for a transform: operations that know their result's size before they begin. */
@NullMarked
package org.tintype.transform.operation;

import org.jspecify.annotations.NullMarked;
