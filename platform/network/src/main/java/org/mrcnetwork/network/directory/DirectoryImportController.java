package org.mrcnetwork.network.directory;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/directory/imports")
@PreAuthorize("hasAuthority('directory:steward')")
class DirectoryImportController {

    private final ImportingOrganizations importing;

    DirectoryImportController(ImportingOrganizations importing) {
        this.importing = importing;
    }

    /**
     * @param organizations in the document, of which {@code created} were unknown and {@code updated} known otherwise
     * @param errors what was taken and yet cannot be used; a document with worse is refused whole, with a 400
     */
    record ImportAnswer(int organizations, int services, int locations, int created, int updated, List<Remark> errors) {

        record Remark(String pointer, String detail) {}

        private static ImportAnswer from(ImportingOrganizations.Outcome outcome) {
            return new ImportAnswer(
                    outcome.organizations(),
                    outcome.services(),
                    outcome.locations(),
                    outcome.created(),
                    outcome.updated(),
                    outcome.remarks().stream()
                            .map(remark -> new Remark(remark.pointer(), remark.detail()))
                            .toList());
        }
    }

    /** Read by the platform's own strict reader: a property said twice must not quietly win over the first. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer importAll(@RequestBody byte[] organizations) {
        return ImportAnswer.from(importing.importAll(organizations));
    }
}
