package org.mrcnetwork.tenants.hotline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A hotline of the centre, with what is said on it in each of its languages. */
@Entity
@Table(name = "hotline_line")
class Line {

    @Id
    private UUID id;

    private String name;

    private String number;

    private boolean trafficking;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @Nullable
    private String hours;

    private boolean retired;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "hotline_text", joinColumns = @JoinColumn(name = "line_id"))
    private List<SpokenText> texts = new ArrayList<>();

    @Version
    @Nullable
    private Long version;

    /**
     * @param script what to say when sending a caller on to somebody else
     * @param distress what to do for a caller in distress
     */
    @Embeddable
    record SpokenText(String language, String script, String distress) {}

    /** What a manager decides about a line. */
    record Settings(
            String name,
            String number,
            boolean trafficking,
            List<String> languages,
            @Nullable String hours,
            boolean retired,
            List<SpokenText> texts) {}

    @SuppressWarnings("NullAway.Init")
    protected Line() {}

    @SuppressWarnings("NullAway.Init")
    Line(UUID id, Settings settings) {
        this.id = id;
        set(settings);
    }

    final void set(Settings settings) {
        name = settings.name();
        number = settings.number();
        trafficking = settings.trafficking();
        languages = List.copyOf(settings.languages());
        hours = settings.hours();
        retired = settings.retired();
        texts.clear();
        texts.addAll(settings.texts());
    }

    /** @throws Refusal 403 on a trafficking line: who listens in must not learn where somebody can be found */
    void requireAddressMayBeTold() {
        if (trafficking) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "address-withheld",
                    "On this line nobody says where the centre is, and nothing is booked. Use the referral script.");
        }
    }

    UUID id() {
        return id;
    }

    boolean trafficking() {
        return trafficking;
    }

    boolean retired() {
        return retired;
    }

    List<String> languages() {
        return languages;
    }

    Settings settings() {
        return new Settings(
                name,
                number,
                trafficking,
                languages,
                hours,
                retired,
                texts.stream()
                        .sorted(Comparator.comparing(SpokenText::language))
                        .toList());
    }

    long version() {
        return version == null ? 0 : version;
    }
}
