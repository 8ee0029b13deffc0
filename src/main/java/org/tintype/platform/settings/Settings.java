package org.tintype.platform.settings;

/** Marks a room's settings, so that all of them are read and checked when the application starts. */
public interface Settings {}
