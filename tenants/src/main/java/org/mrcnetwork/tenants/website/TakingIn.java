package org.mrcnetwork.tenants.website;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.encryption.SpokenCode;
import org.mrcnetwork.tenants.clients.WithdrawalCodes;
import org.mrcnetwork.tenants.enquiries.ReceivingFromWebsite;
import org.mrcnetwork.tenants.enquiries.ReceivingFromWebsite.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands what the public sends to the centre, which speaks for itself. */
@Component
class TakingIn {

    private final CentreLogins logins;
    private final TransactionTemplate transaction;
    private final ReceivingFromWebsite receiving;
    private final WithdrawalCodes codes;

    TakingIn(
            CentreLogins logins,
            TransactionTemplate transaction,
            ReceivingFromWebsite receiving,
            WithdrawalCodes codes) {
        this.logins = logins;
        this.transaction = transaction;
        this.receiving = receiving;
        this.codes = codes;
    }

    /**
     * A code that is nobody's is taken in like one that is somebody's: the answer tells nobody which it was, and staff see
     * that somebody tried.
     *
     * @return the number by which the sender asks after it
     */
    SpokenCode take(Site site, PageLanguage language, Filled filled) {
        return Tenancy.callAs(
                logins.of(site.centre().id()),
                () -> Objects.requireNonNull(transaction.execute(_ -> receiving.receive(
                        filled.id(), filled.form().kind(), filled.contents(), language.tag(), client(filled)))));
    }

    private @Nullable UUID client(Filled filled) {
        return filled.form() == EnquiryForm.WITHDRAWAL
                ? SpokenCode.read(filled.first("code")).flatMap(codes::clientOf).orElse(null)
                : null;
    }

    Optional<Progress> progress(Site site, SpokenCode number) {
        return Tenancy.callAs(
                logins.of(site.centre().id()),
                () -> Objects.requireNonNull(transaction.execute(_ -> receiving.progress(number))));
    }
}
