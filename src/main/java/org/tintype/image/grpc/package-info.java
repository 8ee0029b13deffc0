/** StoreImage and GetImage. */
@NullMarked
package org.tintype.image.grpc;

import org.jspecify.annotations.NullMarked;
