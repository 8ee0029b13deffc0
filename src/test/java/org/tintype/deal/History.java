package org.tintype.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserChange;
import org.tintype.account.UserId;
import org.tintype.blob.Digest;
import org.tintype.image.Content;
import org.tintype.image.ImageId;
import org.tintype.image.Labels;
import org.tintype.image.Revision;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.Failure;

/**
 * What happens between a few users, in any order, most of it refused: and a ledger of what was not, which says in plain
 * words who may read what. It knows neither access lists nor quotations.
 */
final class History {

    private static final Content CONTENT = new Content(
            Format.JPEG, 1, new Digest("a".repeat(64)), new Digest("b".repeat(64)), new Digest("c".repeat(64)), 1, 1);

    private static final Labels PUBLIC = new Labels(Optional.empty(), Optional.empty(), Optional.empty(), true, false);

    /** Something that somebody tries: who and with what, as numbers that are taken modulo what there is. */
    record Step(Deed deed, int who, int first, int second) {}

    enum Deed {
        BEGIN_DEAL,
        SEND,
        SEND_TWO,
        STORE,
        STORE_PUBLIC,
        DELETE,
        OPEN_DISPUTE,
        CLOSE_DISPUTE,
        CHANGE_ROLES
    }

    private record Sale(DealId id, UserId seller, UserId buyer) {}

    private record Note(Sale sale, UserId author, ImageId image) {}

    private final Office office;
    private final User admin;
    private final List<UserId> users = new ArrayList<>();
    private final List<ImageId> guids = new ArrayList<>();

    private final List<Sale> sales = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<ImageId, UserId> owners = new HashMap<>();
    private final Set<ImageId> stored = new HashSet<>();
    private final Set<ImageId> open = new HashSet<>();
    private final Map<DealId, UserId> arbiters = new HashMap<>();
    private int accepted;

    History(Office office, int people, int images) {
        this.office = office;
        this.admin = office.user("admin", Role.ADMIN);
        users.add(admin.id());
        for (int i = 0; i < people; i++) {
            users.add(office.user("user" + i, Role.USER, Role.ARBITER).id());
        }
        for (int i = 0; i < images; i++) {
            guids.add(ImageId.random());
        }
    }

    List<UserId> users() {
        return users;
    }

    /** Returns how many steps were not refused. */
    int accepted() {
        return accepted;
    }

    /** Returns the images that a user may read, by the ledger alone. */
    Set<ImageId> readableBy(UserId user) {
        Set<Role> roles = caller(user).roles();
        Set<ImageId> readable = new HashSet<>();
        for (ImageId image : stored) {
            if (roles.contains(Role.ADMIN)
                    || user.equals(owners.get(image))
                    || open.contains(image)
                    || notes.stream()
                            .anyMatch(note -> note.image().equals(image)
                                    && note.author().equals(owners.get(image))
                                    && takesPart(user, roles, note.sale()))) {
                readable.add(image);
            }
        }
        return readable;
    }

    private boolean takesPart(UserId user, Set<Role> roles, Sale sale) {
        return user.equals(sale.seller())
                || user.equals(sale.buyer())
                || (user.equals(arbiters.get(sale.id())) && roles.contains(Role.ARBITER));
    }

    /** Tries a step; refusals are part of life, everything else that goes wrong is not. */
    void take(Step step) {
        try {
            attempt(step);
            accepted++;
        } catch (Failure e) {
            // Refused, so that nothing has changed.
        }
    }

    private void attempt(Step step) {
        switch (step.deed()) {
            case BEGIN_DEAL -> begin(caller(one(users, step.who())), one(users, step.first()));
            case SEND -> send(step, List.of(one(guids, step.second())));
            case SEND_TWO -> send(step, List.of(one(guids, step.second()), one(guids, step.second() + 1)));
            case STORE -> store(caller(one(users, step.who())), one(guids, step.first()), Labels.NONE);
            case STORE_PUBLIC -> store(caller(one(users, step.who())), one(guids, step.first()), PUBLIC);
            case DELETE -> delete(caller(one(users, step.who())), one(guids, step.first()));
            case OPEN_DISPUTE -> openDispute(step);
            case CLOSE_DISPUTE -> closeDispute(step);
            case CHANGE_ROLES -> changeRoles(one(users.subList(1, users.size()), step.first()), step.second());
        }
    }

    private void begin(Caller who, UserId other) {
        NewDeal sale = new NewDeal(Optional.empty(), new DealTitle("sale"), who.id(), other);
        DealId id =
                office.at(desk -> desk.deals().begin(who, sale).object().deal().id());
        sales.add(new Sale(id, who.id(), other));
    }

    private void send(Step step, List<ImageId> images) {
        sale(step.first()).ifPresent(sale -> {
            Caller who = caller(oneIn(sale, step.who()));
            NewMessage message = new NewMessage(Optional.empty(), MessageText.NONE, images);
            office.run(desk -> desk.deals().send(who, sale.id(), message));
            images.forEach(image -> {
                owners.putIfAbsent(image, who.id());
                notes.add(new Note(sale, who.id(), image));
            });
        });
    }

    private void openDispute(Step step) {
        sale(step.first()).ifPresent(sale -> {
            Caller who = caller(oneIn(sale, step.who()));
            UserId arbiter = one(users, step.second());
            NewDispute dispute = new NewDispute(arbiter, new DisputeReason("quarrel"));
            office.run(desk -> desk.deals().openDispute(who, sale.id(), dispute));
            arbiters.put(sale.id(), arbiter);
        });
    }

    private void closeDispute(Step step) {
        sale(step.first()).ifPresent(sale -> {
            Caller who = caller(oneIn(sale, step.who()));
            office.run(desk -> desk.deals().closeDispute(who, sale.id()));
            arbiters.remove(sale.id());
        });
    }

    private void delete(Caller who, ImageId image) {
        office.run(desk -> desk.images().delete(who, image, Revision.ANY));
        stored.remove(image);
        open.remove(image);
    }

    private void changeRoles(UserId user, int which) {
        Set<Role> roles = which % 2 == 0 ? Set.of(Role.USER) : Set.of(Role.USER, Role.ARBITER);
        UserChange change = new UserChange(Optional.of(roles), Optional.empty(), Optional.empty());
        office.run(desk -> desk.accounts().change(admin.asCaller(), user, change));
    }

    private void store(Caller who, ImageId image, Labels labels) {
        boolean wasStored = stored.contains(image);
        office.run(desk -> desk.images().record(who, image, labels, desk.stored(CONTENT)));
        owners.putIfAbsent(image, who.id());
        stored.add(image);
        if (labels.isPublic() && !wasStored) {
            open.add(image);
        }
    }

    private Caller caller(UserId user) {
        return office.at(desk -> desk.accounts().get(user).asCaller());
    }

    private Optional<Sale> sale(int number) {
        return sales.isEmpty() ? Optional.empty() : Optional.of(one(sales, number));
    }

    /** Returns mostly somebody who has a part in a sale: strangers are refused, and too many refusals tell nothing. */
    private UserId oneIn(Sale sale, int number) {
        return switch (number % 4) {
            case 0 -> sale.seller();
            case 1 -> sale.buyer();
            case 2 -> arbiters.getOrDefault(sale.id(), sale.seller());
            default -> one(users, number / 4);
        };
    }

    private static <T> T one(List<T> list, int number) {
        return list.get(number % list.size());
    }
}
