/** Blobs in a folder. */
@NullMarked
package org.tintype.blob.folder;

import org.jspecify.annotations.NullMarked;
