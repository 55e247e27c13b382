package org.mrcnetwork.network.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.mrcnetwork.network.library.LibraryDue.DueSheet;
import org.mrcnetwork.network.library.LibraryDue.DueTranslation;
import org.mrcnetwork.network.library.LibraryDue.OpenDraft;
import org.mrcnetwork.network.library.Sources.SourceToLookAt;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of the library waits for the speaking centre. */
@RestController
@RequestMapping("/api/v1/library/work")
@Transactional(readOnly = true)
class LibraryWorkController {

    private static final int MOST_CORRECTIONS = 200;

    private final LibraryDue due;
    private final FollowingCountries following;
    private final Corrections corrections;
    private final Sources sources;

    LibraryWorkController(LibraryDue due, FollowingCountries following, Corrections corrections, Sources sources) {
        this.due = due;
        this.following = following;
        this.corrections = corrections;
        this.sources = sources;
    }

    /**
     * @param sources that are not as they were when somebody last compared them
     * @param news how many sheets of countries that are followed have changed
     * @param corrections how many are to be decided, up to 200
     */
    record LibraryWork(
            List<OpenDraft> drafts,
            List<DueSheet> statements,
            List<DueTranslation> translations,
            List<SourceToLookAt> sources,
            int news,
            int corrections) {}

    @GetMapping
    @PreAuthorize("hasAuthority('library:follow')")
    LibraryWork all() {
        return new LibraryWork(
                due.drafts(),
                due.statements(LocalDate.now(ZoneOffset.UTC)),
                due.translations(),
                sources.toLookAt(),
                following.news(),
                corrections.toDecide(MOST_CORRECTIONS).size());
    }
}
