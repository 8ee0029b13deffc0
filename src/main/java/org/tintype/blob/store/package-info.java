/** What is known of stored bytes, in the database. */
@NullMarked
package org.tintype.blob.store;

import org.jspecify.annotations.NullMarked;
