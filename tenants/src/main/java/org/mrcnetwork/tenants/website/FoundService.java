package org.mrcnetwork.tenants.website;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.PublicServices.PublicService;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.presence.PublicPresence.PublicHours;

/** A service of the directory, said in the language of the page where the directory gives codes. */
record FoundService(
        PublicService service,
        List<String> types,
        List<String> languages,
        List<Week.Day> week,
        @Nullable String assured) {

    static List<FoundService> of(List<PublicService> services, PageLanguage spoken) {
        return services.stream().map(service -> of(service, spoken)).toList();
    }

    private static FoundService of(PublicService service, PageLanguage spoken) {
        Locale locale = spoken.locale();
        List<PublicHours> hours = service.hours().stream()
                .map(open -> new PublicHours(open.day(), open.opens(), open.closes()))
                .toList();
        return new FoundService(
                service,
                service.types().stream().map(ServiceType::code).toList(),
                service.languages().stream()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
                        .toList(),
                hours.isEmpty() ? List.of() : Week.of(hours, spoken),
                service.assuredOn() == null ? null : ShownSheet.day(service.assuredOn(), spoken));
    }
}
