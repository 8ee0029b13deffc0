/** Deals over gRPC. */
@NullMarked
package org.tintype.deal.grpc;

import org.jspecify.annotations.NullMarked;
