package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A consent that a client signed on the centre's own paper before the centre kept its files here (handbook 7.4).
 *
 * @param keptAt where the paper lies, for whoever wants to see it
 * @param language of the paper, BCP 47
 */
public record PaperConsent(String keptAt, LocalDate givenOn, String language) {

    /** Not one of the platform's own texts. */
    private static final String TEXT = "paper";

    public PaperConsent {
        if (keptAt.isBlank()) {
            throw new IllegalArgumentException("A paper that nobody can find is no consent");
        }
    }

    Consent.Terms terms(ConsentGiver agreed) {
        return new Consent.Terms(
                ConsentPurpose.STORE,
                null,
                null,
                List.of(),
                TEXT,
                language,
                ConsentManner.WRITTEN,
                null,
                agreed,
                null,
                givenOn.atStartOfDay(ZoneOffset.UTC).toInstant(),
                null);
    }
}
