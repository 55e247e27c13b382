package org.mrcnetwork.tenancy;

import java.util.UUID;

/**
 * The member of staff for whom a centre's database is read. PostgreSQL itself leaves out what this person may not know
 * of: the files of restricted clients whose case team they are not in, and, for whoever sees assigned clients only, all
 * others too. ADR 10.
 *
 * @param person the account
 * @param everyClient false for whoever sees only the clients they were assigned: partners' staff, volunteers, interns
 * @param restrictedReferrals whether they take in what other centres refer as restricted (ADR 14)
 */
public record Reader(UUID person, boolean everyClient, boolean restrictedReferrals) {

    /** As the setting {@code mrc.reader} of a connection says it. */
    public String setting() {
        return (everyClient ? "all:" : "assigned:") + person + (restrictedReferrals ? ":restricted" : "");
    }
}
