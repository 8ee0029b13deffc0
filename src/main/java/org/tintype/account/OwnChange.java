package org.tintype.account;

import java.util.Optional;

/**
 * What a user changes of their own account; what is absent stays.
 *
 * @param displayName how others see them
 * @param matureContentFilter whether lists leave out what is not safe for work
 * @param password another password, which ends all earlier tokens
 */
public record OwnChange(
        Optional<String> displayName, Optional<Boolean> matureContentFilter, Optional<PasswordReplacement> password) {}
