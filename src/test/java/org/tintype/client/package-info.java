/**
 * The API as a program in Java calls it: a typed client on Jersey, which knows the documents that go over the wire and
 * nothing of the service.
 */
@NullMarked
package org.tintype.client;

import org.jspecify.annotations.NullMarked;
