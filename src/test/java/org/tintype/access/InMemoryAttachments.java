package org.tintype.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tintype.account.Caller;
import org.tintype.account.User;

/** Owner objects in memory. */
public final class InMemoryAttachments implements Attachments {

    private final List<OwnerObject> objects = new ArrayList<>();

    public void add(OwnerObject object) {
        objects.add(object);
    }

    @Override
    public boolean isOpenTo(Caller caller, UUID image) {
        return opening(image).anyMatch(object -> object.readers().partOf(caller).isPresent());
    }

    @Override
    public List<Grant> grants(UUID image, int offset, int most) {
        return allGrants(image).skip(offset).limit(most).toList();
    }

    @Override
    public long countGrants(UUID image) {
        return allGrants(image).count();
    }

    @Override
    public List<AccessList> listsNaming(UUID image) {
        return objects.stream()
                .filter(object -> object.images().contains(image))
                .map(OwnerObject::readers)
                .distinct()
                .toList();
    }

    @Override
    public List<AccessList> lockListsNaming(UUID image) {
        return listsNaming(image);
    }

    @Override
    public Optional<OwnerObject> find(UUID id) {
        return objects.stream().filter(object -> object.guid().equals(id)).findFirst();
    }

    private Stream<OwnerObject> opening(UUID image) {
        return objects.stream().filter(object -> object.opens(image));
    }

    private Stream<Grant> allGrants(UUID image) {
        return opening(image)
                .flatMap(object -> object.readers().readersNow().stream().map(user -> grant(object, user)));
    }

    private static Grant grant(OwnerObject object, User user) {
        String part = object.readers().partOf(user.asCaller()).orElseThrow();
        return new Grant(new Reason.Part(object.kind(), object.guid(), part), Optional.of(user));
    }
}
