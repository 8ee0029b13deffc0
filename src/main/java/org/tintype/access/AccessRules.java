package org.tintype.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tintype.account.Caller;
import org.tintype.account.User;
import org.tintype.account.UserId;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/**
 * Who may read and who may change: asked on every request, by every door, within the transaction of the service that
 * asks. Sets are decided by the database, in the words of {@link ReadableBy}.
 */
@Singleton
public class AccessRules {

    private final Attachments attachments;

    @Inject
    public AccessRules(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Returns whether a caller may read: the owner, an administrator, anybody where it is public, and those who may read
     * an object that its owner has attached it to.
     */
    public boolean mayRead(Caller caller, Protected thing) {
        return mayModify(caller, thing) || thing.isPublic() || attachments.isOpenTo(caller, thing.guid());
    }

    /** Returns whether a caller may modify, replace or delete: the owner and administrators. */
    public boolean mayModify(Caller caller, Protected thing) {
        return caller.isAdmin() || caller.id().equals(thing.owner());
    }

    /**
     * Returns whether a caller may add to an owner object: those on its list. Administrators read and manage, but do not
     * speak for others.
     */
    public boolean mayWrite(Caller caller, OwnerObject object) {
        return object.readers().partOf(caller).isPresent();
    }

    /** Returns whether a caller may read an owner object: those on its list, and administrators. */
    public boolean mayRead(Caller caller, OwnerObject object) {
        return caller.isAdmin() || mayWrite(caller, object);
    }

    /**
     * Returns whether somebody else's image may be named in an object: only where everybody who can read the object now
     * may read the image already.
     */
    public boolean mayQuote(OwnerObject object, Protected thing) {
        return object.readers().readersNow().stream().map(User::asCaller).allMatch(reader -> mayRead(reader, thing));
    }

    /** Returns who may read something now, and by which rule: the owner first, then the objects in order of time. */
    public Page<Grant> grants(Protected thing, User owner, PageRequest page) {
        List<Grant> general = Stream.of(
                        Optional.of(new Grant(new Reason.Ownership(), Optional.of(owner)))
                                .filter(grant -> !owner.isDisabled()),
                        Optional.of(new Grant(new Reason.Administration(), Optional.empty())),
                        Optional.of(new Grant(new Reason.Publicity(), Optional.empty()))
                                .filter(grant -> thing.isPublic()))
                .flatMap(Optional::stream)
                .toList();
        List<Grant> shown =
                general.stream().skip(page.offset()).limit(page.size()).toList();
        List<Grant> parts = attachments.grants(
                thing.guid(), Math.max(0, page.offset() - general.size()), page.size() - shown.size());
        return new Page<>(
                Stream.concat(shown.stream(), parts.stream()).toList(),
                page,
                general.size() + attachments.countGrants(thing.guid()));
    }

    /**
     * Asks whether a caller may read.
     *
     * @throws Forbidden if not
     */
    public void requireRead(Caller caller, Protected thing) {
        if (!mayRead(caller, thing)) {
            throw new Forbidden("You may not see this image.");
        }
    }

    /**
     * Asks whether a caller may modify, replace or delete.
     *
     * @throws Forbidden if not
     */
    public void requireModify(Caller caller, Protected thing) {
        if (!mayModify(caller, thing)) {
            throw new Forbidden("You may not change this image.");
        }
    }

    /**
     * Asks whether the content of an image may change, and sees to it that the answer holds until the transaction is over.
     *
     * @throws HeldAsEvidence if the caller owns it and a dispute that they are a party of is open over it
     */
    public void requireReleased(Caller caller, Protected thing) {
        requireReleased(caller, thing, attachments.lockListsNaming(thing.guid()));
    }

    /** As {@link #requireReleased}, for a first look: the answer may be another in a moment. */
    public void requireReleasedSoFar(Caller caller, Protected thing) {
        requireReleased(caller, thing, attachments.listsNaming(thing.guid()));
    }

    /**
     * Asks whether a caller may read everything that is a user's: that user and administrators.
     *
     * @throws Forbidden if not
     */
    public void requireReadAllOf(UserId owner, Caller caller) {
        if (!caller.isAdmin() && !caller.id().equals(owner)) {
            throw new Forbidden("You may not see all images of this user.");
        }
    }

    /**
     * Asks whether a caller may read an owner object.
     *
     * @throws Forbidden if not
     */
    public void requireRead(Caller caller, OwnerObject object) {
        if (!mayRead(caller, object)) {
            throw new Forbidden("You may not see this.");
        }
    }

    /**
     * Asks whether a caller may add to an owner object.
     *
     * @throws Forbidden if not
     */
    public void requireWrite(Caller caller, OwnerObject object) {
        if (!mayWrite(caller, object)) {
            throw new Forbidden("You may not write here.");
        }
    }

    /** Strangers could else keep an owner from their own image, by naming what is public in a quarrel of theirs. */
    private static void requireReleased(Caller caller, Protected thing, Collection<AccessList> lists) {
        if (caller.id().equals(thing.owner())
                && lists.stream().anyMatch(list -> list.isHeld() && list.names(caller.id()))) {
            throw new HeldAsEvidence();
        }
    }
}
