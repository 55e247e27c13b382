package org.mrcnetwork.network.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.library.FollowingCountries.Followed;
import org.mrcnetwork.network.library.FollowingCountries.News;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The countries that a centre follows, and what it is told of them. Each centre has its own; nobody else sees them. */
@RestController
@RequestMapping("/api/v1/library")
class CountryController {

    private static final int MOST_NEWS = 200;

    private final FollowingCountries following;
    private final OwnSheets sheets;
    private final SheetVersions versions;

    CountryController(FollowingCountries following, OwnSheets sheets, SheetVersions versions) {
        this.following = following;
        this.sheets = sheets;
        this.versions = versions;
    }

    record FollowedList(List<Followed> items) {}

    record NewsList(List<News> items) {}

    /** @param person a colleague's account */
    record ResponsibleForm(
            @NotNull UUID person, @NotBlank @Size(max = 200) String name) {}

    record NotedForm(@Positive int number) {}

    @GetMapping("/countries")
    @PreAuthorize("hasAuthority('library:follow')")
    FollowedList countries() {
        return new FollowedList(following.countries());
    }

    /** From now on what changes about this country is told. The same again changes nothing. */
    @PutMapping("/countries/{country}/subscription")
    @PreAuthorize("hasAuthority('library:follow')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@PathVariable String country) {
        following.follow(SheetFacts.requireCountry(country, "#/country"));
    }

    @DeleteMapping("/countries/{country}/subscription")
    @PreAuthorize("hasAuthority('library:follow')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String country) {
        following.leave(SheetFacts.requireCountry(country, "#/country"));
    }

    /** The counsellor who answers for what the centre tells people about this country (handbook 4.5). */
    @PutMapping("/countries/{country}/responsible")
    @PreAuthorize("hasAuthority('library:approve')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answersFor(@PathVariable String country, @Valid @RequestBody ResponsibleForm form) {
        following.answersFor(
                SheetFacts.requireCountry(country, "#/country"),
                new Person(form.person(), form.name().strip()));
    }

    @DeleteMapping("/countries/{country}/responsible")
    @PreAuthorize("hasAuthority('library:approve')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nobodyAnswersFor(@PathVariable String country) {
        following.nobodyAnswersFor(SheetFacts.requireCountry(country, "#/country"));
    }

    @GetMapping("/news")
    @PreAuthorize("hasAuthority('library:follow')")
    NewsList news() {
        return new NewsList(following.news(MOST_NEWS));
    }

    /** Somebody took note of a version: it is no news any more. */
    @PutMapping("/sheets/{id}/noted")
    @PreAuthorize("hasAuthority('library:follow')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable UUID id, @Valid @RequestBody NotedForm form) {
        sheets.visible(id);
        SheetVersion version = versions.find(id, form.number()).orElseThrow(() -> new NotFound("That version"));
        following.note(id, version.number(), Person.speaking());
    }
}
