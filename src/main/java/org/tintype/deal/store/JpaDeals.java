package org.tintype.deal.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tintype.access.AccessList;
import org.tintype.access.OwnerObject;
import org.tintype.access.ReadableBy;
import org.tintype.account.Caller;
import org.tintype.deal.Deal;
import org.tintype.deal.DealId;
import org.tintype.deal.Deals;
import org.tintype.deal.Dispute;
import org.tintype.deal.Message;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** Deals in the database. */
@Singleton
public class JpaDeals implements Deals {

    @PersistenceContext(unitName = "tintype")
    EntityManager em;

    @Override
    public Optional<Deal> find(DealId id) {
        return Optional.ofNullable(em.find(Deal.class, id.value()));
    }

    @Override
    public Optional<Deal> lock(DealId id) {
        // The list before the deal, so that nothing of the deal was read before it was held.
        return em.createQuery("select l.id from Deal d join d.readers l where d.id = :deal", UUID.class)
                .setParameter("deal", id.value())
                .getResultStream()
                .findFirst()
                .map(list -> em.find(AccessList.class, list, LockModeType.PESSIMISTIC_WRITE))
                .flatMap(list -> find(id));
    }

    @Override
    public Page<Deal> readableBy(Caller caller, PageRequest page) {
        ReadableBy readable = new ReadableBy(caller);
        String from = " from Deal d where " + readable.object("d");
        List<Deal> deals = readable.bind(
                        em.createQuery("select d" + from + " order by d.createdAt desc, d.id", Deal.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        long total = readable.bind(em.createQuery("select count(d)" + from, Long.class))
                .getSingleResult();
        return new Page<>(deals, page, total);
    }

    @Override
    public List<Message> messages(DealId deal, PageRequest page) {
        // By number, because databases cannot cut a page of rows that a message has several of.
        return em.createQuery(
                        "select distinct m from Message m left join fetch m.attachments"
                                + " where m.deal = :deal and m.number >= :from and m.number < :to order by m.number",
                        Message.class)
                .setParameter("deal", deal.value())
                .setParameter("from", page.offset())
                .setParameter("to", page.offset() + page.size())
                .getResultList();
    }

    @Override
    public Optional<Dispute> openDispute(DealId deal) {
        return openDisputes(List.of(deal)).stream().findFirst();
    }

    @Override
    public List<Dispute> openDisputes(Collection<DealId> deals) {
        if (deals.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select d from Dispute d where d.openDeal in :deals", Dispute.class)
                .setParameter("deals", deals.stream().map(DealId::value).toList())
                .getResultList();
    }

    @Override
    public void add(OwnerObject object) {
        em.persist(object);
        em.flush();
    }
}
