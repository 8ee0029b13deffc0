package org.tintype.deal;

import java.util.Optional;

/**
 * A deal as those see it who may read it.
 *
 * @param deal the deal
 * @param dispute the open dispute over it, if there is one
 */
public record DealState(Deal deal, Optional<Dispute> dispute) {}
