package org.tintype.access;

import java.util.Optional;
import org.tintype.account.User;

/**
 * Somebody who may read, and why.
 *
 * @param reason the rule
 * @param user whom it lets read; nobody in particular where it speaks of everybody
 */
public record Grant(Reason reason, Optional<User> user) {}
