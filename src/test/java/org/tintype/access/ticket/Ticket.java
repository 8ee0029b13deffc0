package org.tintype.access.ticket;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tintype.access.AccessList;
import org.tintype.access.OwnerObject;
import org.tintype.account.Role;
import org.tintype.account.User;

/** A damage that a customer reports, and that a clerk with a role looks at. */
@Entity
@Table(name = "ticket")
@DiscriminatorValue("ticket")
public class Ticket extends OwnerObject {

    private String subject;

    protected Ticket() {}

    Ticket(UUID id, User customer, User clerk, String subject, Instant createdAt) {
        super(id, AccessList.empty().admit(customer, "customer").admit(clerk, "clerk", Role.ARBITER), createdAt);
        this.subject = subject;
    }

    @Override
    public String kind() {
        return "ticket";
    }

    String subject() {
        return subject;
    }
}
