package org.tintype.account.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tintype.account.NewUser;
import org.tintype.account.OwnChange;
import org.tintype.account.PasswordReplacement;
import org.tintype.account.Passwords;
import org.tintype.account.Role;
import org.tintype.account.UserChange;
import org.tintype.account.Username;
import org.tintype.platform.rest.Members;
import org.tintype.platform.text.Texts;

/** The bodies of requests about users. */
final class UserRequests {

    private static final int MAX_DISPLAY_NAME = 64;

    private UserRequests() {}

    static NewUser newUser(Members body) {
        Optional<Username> username = body.as("username", body.requiredText("username"), Username::new);
        Optional<String> password =
                body.as("password", body.requiredText("password"), text -> password(text, username));
        Optional<String> displayName =
                body.as("displayName", body.text("displayName"), text -> Texts.line(text, 1, MAX_DISPLAY_NAME));
        Optional<Set<Role>> roles = body.as("roles", body.texts("roles"), UserRequests::roles);
        return body.finish(() -> new NewUser(
                username.orElseThrow(), password.orElseThrow(), displayName, roles.orElse(Set.of(Role.USER))));
    }

    static OwnChange ownChange(Members body) {
        Optional<String> displayName =
                body.as("displayName", body.text("displayName"), text -> Texts.line(text, 1, MAX_DISPLAY_NAME));
        Optional<Boolean> matureContentFilter = body.flag("matureContentFilter");
        Optional<String> password =
                body.as("password", body.textWith("password", "currentPassword"), Passwords::acceptable);
        Optional<String> current = body.textWith("currentPassword", "password");
        return body.finish(() -> new OwnChange(
                displayName,
                matureContentFilter,
                password.map(wanted -> new PasswordReplacement(current.orElseThrow(), wanted))));
    }

    static UserChange change(Members body) {
        Optional<Set<Role>> roles = body.as("roles", body.texts("roles"), UserRequests::roles);
        Optional<Boolean> disabled = body.flag("disabled");
        Optional<String> password = body.as("password", body.text("password"), Passwords::acceptable);
        return body.finish(() -> new UserChange(roles, disabled, password));
    }

    private static String password(String text, Optional<Username> of) {
        return of.map(name -> Passwords.acceptable(text, name)).orElseGet(() -> Passwords.acceptable(text));
    }

    private static Set<Role> roles(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("must name at least one role");
        }
        if (Set.copyOf(words).size() < words.size()) {
            throw new IllegalArgumentException("must not name a role twice");
        }
        return words.stream().map(UserRequests::role).collect(Collectors.toUnmodifiableSet());
    }

    static Role role(String word) {
        return Role.ofWord(word).orElseThrow(() -> new IllegalArgumentException("must be user, arbiter or admin"));
    }
}
