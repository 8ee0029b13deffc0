/** Tests over the wire: a real server with the WAR, and clients for both of its doors. */
@NullMarked
package org.tintype.server;

import org.jspecify.annotations.NullMarked;
