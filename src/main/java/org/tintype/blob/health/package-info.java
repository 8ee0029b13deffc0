/** Whether the blob store answers. */
@NullMarked
package org.tintype.blob.health;

import org.jspecify.annotations.NullMarked;
