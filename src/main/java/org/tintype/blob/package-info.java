/** Immutable bytes under the digest of their content: the store's port, digests and the spool. */
@NullMarked
package org.tintype.blob;

import org.jspecify.annotations.NullMarked;
