package org.mrcnetwork.network.directory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory for everybody's pages: what is confidential is never among it, whoever asks. */
@Component
public class PublicServices {

    private static final int MOST_OF_A_CENTRE = 30;

    private final FindingServices finding;
    private final JdbcClient jdbc;

    PublicServices(FindingServices finding, JdbcClient jdbc) {
        this.finding = finding;
        this.jdbc = jdbc;
    }

    /**
     * A service as it is shown to the public.
     *
     * @param languages BCP 47
     * @param places one to a line
     * @param assuredOn when somebody last made sure that it is true
     */
    public record PublicService(
            String name,
            @Nullable String description,
            String agency,
            List<ServiceType> types,
            List<String> languages,
            List<String> places,
            List<String> phones,
            @Nullable String email,
            @Nullable String url,
            @Nullable String eligibility,
            @Nullable String fees,
            @Nullable String application,
            List<ServiceFacts.Hours> hours,
            @Nullable String hoursNote,
            @Nullable LocalDate assuredOn) {

        private static PublicService of(ListedService service) {
            List<ServiceFacts.Hours> hours = service.hours();
            return new PublicService(
                    service.name(),
                    service.description(),
                    service.organization().name(),
                    service.serviceTypes(),
                    service.languages(),
                    service.locations().stream()
                            .map(PublicService::line)
                            .filter(line -> !line.isBlank())
                            .distinct()
                            .toList(),
                    service.phones().stream()
                            .map(ListedService.Telephone::number)
                            .toList(),
                    service.email(),
                    web(service.url()),
                    service.eligibility(),
                    service.fees(),
                    service.application(),
                    hours == null ? List.of() : hours,
                    service.hoursNote(),
                    service.assuredOn());
        }

        private static String line(ListedService.Place place) {
            return String.join(
                    ", ",
                    Stream.of(place.name(), place.address(), place.city())
                            .flatMap(Stream::ofNullable)
                            .filter(part -> !part.isBlank())
                            .distinct()
                            .toList());
        }

        /** A source may say anything; a link of any other kind is none that we show. */
        private static @Nullable String web(@Nullable String url) {
            return url != null && url.matches("https?://\\S+") ? url : null;
        }
    }

    /** @param next where to go on; null at the end */
    public record PublicServicePage(
            List<PublicService> items, @Nullable String next, long total) {}

    /**
     * @param words to be found in any text
     * @param place to be found in the names of places
     * @param countries ISO 3166-1 alpha-2
     * @param after a cursor of an earlier page
     * @throws org.mrcnetwork.tenancy.problem.InvalidRequest when the cursor was not given out for this question
     */
    public PublicServicePage find(
            @Nullable String words,
            @Nullable String place,
            Set<String> countries,
            Set<ServiceType> types,
            @Nullable String after,
            int limit) {
        Wanted wanted = new Wanted(
                Wanted.words(words),
                Wanted.words(place),
                countries,
                Set.of(),
                types,
                null,
                null,
                LocalDate.now(ZoneOffset.UTC),
                null);
        FindingServices.Page page = finding.find(wanted, after, limit);
        return new PublicServicePage(
                page.found().stream()
                        .map(found -> PublicService.of(found.service()))
                        .toList(),
                page.next(),
                page.total());
    }

    /** What the centre itself offers, as its own entry says. */
    public List<PublicService> ofCentre(UUID centre) {
        return jdbc
                .sql("""
                        SELECT answer FROM network.directory_entry
                        WHERE organization_id = :centre AND listed AND NOT sheltered
                        ORDER BY sort_name, service_id LIMIT :limit""")
                .params(Map.of("centre", centre, "limit", MOST_OF_A_CENTRE))
                .query((row, _) -> DirectoryEntries.answer(row.getString("answer")))
                .list()
                .stream()
                .map(PublicService::of)
                .toList();
    }
}
