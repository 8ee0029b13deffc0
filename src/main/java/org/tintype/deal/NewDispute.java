package org.tintype.deal;

import org.tintype.account.UserId;

/**
 * A dispute that somebody wants to open.
 *
 * @param arbiter who shall decide it
 * @param reason what it is about
 */
public record NewDispute(UserId arbiter, DisputeReason reason) {}
