package org.mrcnetwork.network.library;

import java.util.UUID;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whose sheet it is. */
@Component
class OwnSheets {

    private final Sheets sheets;

    OwnSheets(Sheets sheets) {
        this.sheets = sheets;
    }

    /** @throws Refusal 404 where there is no such sheet for whoever asks, 409 where it is another centre's */
    Sheet require(UUID id) {
        Sheet sheet = visible(id);
        if (!isOurs(sheet)) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "not-the-owner",
                    "Another centre answers for this sheet. Tell them what is wrong.");
        }
        return sheet;
    }

    Sheet visible(UUID id) {
        return sheets.find(id).orElseThrow(() -> new NotFound("That sheet"));
    }

    boolean isOurs(Sheet sheet) {
        return Tenancy.speaking()
                .filter(us -> us.centre().equals(sheet.owner()))
                .isPresent();
    }
}
