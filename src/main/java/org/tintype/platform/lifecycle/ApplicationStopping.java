package org.tintype.platform.lifecycle;

/** Fired once, before the container takes the application down. */
public record ApplicationStopping() {}
