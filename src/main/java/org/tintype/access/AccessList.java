package org.tintype.access;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserId;

/**
 * Who may read an owner object: an access control list, which is a row of the database for each reader, so that one
 * object and all objects are asked by the same rule. Objects that are read by the same people share one list, as the
 * messages of a deal do; what changes for the list changes for all of them at once.
 */
@Entity
@Table(name = "access_list")
public class AccessList {

    @Id
    private UUID id;

    /** While the list is held, what its readers have attached is evidence. */
    private boolean held;

    @OneToMany(mappedBy = "list", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Reader> readers;

    @Version
    private long version;

    protected AccessList() {}

    private AccessList(UUID id) {
        this.id = id;
        this.readers = new ArrayList<>();
    }

    /** Makes a list that nobody is on. */
    public static AccessList empty() {
        return new AccessList(UUID.randomUUID());
    }

    /** Lets a user read for the part they play, for as long as they are enabled. */
    public AccessList admit(User user, String part) {
        readers.add(new Reader(this, user, part, null));
        return this;
    }

    /** Lets a user read for the part they play, for as long as they are enabled and have a role. */
    public AccessList admit(User user, String part, Role role) {
        readers.add(new Reader(this, user, part, role));
        return this;
    }

    /** Ends a part, whoever played it. */
    public void dismiss(String part) {
        readers.removeIf(reader -> reader.part().equals(part));
    }

    /** Makes evidence of what the readers have attached. */
    public void hold() {
        held = true;
    }

    /** Ends {@link #hold}. */
    public void release() {
        held = false;
    }

    public boolean isHeld() {
        return held;
    }

    /** Returns the part by which a caller may read now, if there is one. */
    public Optional<String> partOf(Caller caller) {
        return readers.stream()
                .filter(reader -> reader.is(caller.id()) && reader.isMetBy(caller.roles()))
                .map(Reader::part)
                .sorted()
                .findFirst();
    }

    /** Returns whether a user is on the list, whether they may read at this moment or not. */
    public boolean names(UserId user) {
        return readers.stream().anyMatch(reader -> reader.is(user));
    }

    /** Returns the users who may read now. */
    List<User> readersNow() {
        return readers.stream()
                .filter(Reader::mayReadNow)
                .map(Reader::user)
                .distinct()
                .toList();
    }

    UUID id() {
        return id;
    }
}
