package org.mrcnetwork.tenants.clients;

import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.mrcnetwork.tenants.fields.ExtraFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers clients from facts that were written down elsewhere, by the very rules of the registration form, and each
 * with a consent on paper.
 */
@Service
public class RegisteringFromFacts {

    /** What a flush has to compare grows with what is remembered. */
    private static final int REMEMBERED = 50;

    private final RegisteringClients registering;
    private final Clients clients;
    private final EntityManager entities;
    private final Validator validator;
    private final JsonMapper json;
    private final OwnFacts own;
    private final ExtraFields answers;
    private final List<FactField> fields;
    private final List<FactFields.Silent> silent;

    RegisteringFromFacts(
            RegisteringClients registering,
            Clients clients,
            EntityManager entities,
            Validator validator,
            JsonMapper json,
            OwnFacts own,
            ExtraFields answers) {
        this.registering = registering;
        this.clients = clients;
        this.entities = entities;
        this.validator = validator;
        this.json = json;
        this.own = own;
        this.answers = answers;
        FactFields form = FactFields.of(ClientForm.class, json);
        this.fields = form.fields();
        this.silent = form.silent();
    }

    /** Facts of one person that pass the rules of registration. */
    public static final class Facts {

        final ObjectNode form;
        final Profile profile;

        Facts(ObjectNode form, Profile profile) {
            this.form = form;
            this.profile = profile;
        }

        /** The name for comparing: without case, accents and the order of its parts. */
        public String nameInAnyOrder() {
            return String.join(
                    " ",
                    java.util.Arrays.stream(profile.name().folded().split(" "))
                            .sorted()
                            .toList());
        }

        public @Nullable LocalDate birthDate() {
            return profile.birthDate();
        }

        public @Nullable Integer birthYear() {
            return profile.birthYear();
        }

        public @Nullable String phone() {
            return profile.phone();
        }
    }

    /** Either facts, or what is wrong with them. */
    public record Checked(@Nullable Facts facts, List<Fault> faults) {}

    /** One client to be. */
    public record Entry(UUID id, Facts facts, PaperConsent consent) {}

    /** Every fact that registration knows, in the form's order; the centre's own questions last. */
    @Transactional(readOnly = true)
    public List<FactField> fields() {
        return Stream.concat(fields.stream(), own.fields().stream()).toList();
    }

    /** What the centre calls its own questions and their values. */
    @Transactional(readOnly = true)
    public FactField.Called called() {
        return own.called();
    }

    /** @param facts as the registration form says them, without id and consent */
    @Transactional(propagation = Propagation.MANDATORY)
    public Checked check(ObjectNode facts) {
        ObjectNode whole = facts.deepCopy();
        silent.forEach(part -> part.fillIn(whole));
        ClientForm form;
        try {
            whole.put("id", Ids.next().toString());
            whole.put("despiteDuplicates", true);
            form = json.treeToValue(whole, ClientForm.class);
        } catch (DatabindException e) {
            return new Checked(null, List.of(fault(e)));
        }
        List<Fault> faults = new ArrayList<>();
        validator.validate(form).stream().map(RegisteringFromFacts::fault).forEach(faults::add);
        if (!faults.isEmpty()) {
            return new Checked(null, faults);
        }
        try {
            Profile profile = form.profile();
            form.requireWhoAgreesForAChild(profile);
            faults.addAll(answers.faults(form.extra() == null ? Map.of() : form.extra()));
            return new Checked(faults.isEmpty() ? new Facts(whole, profile) : null, faults);
        } catch (InvalidRequest e) {
            return new Checked(null, e.faults());
        }
    }

    /** Registers all of them, or none. In the transaction of whoever keeps the list of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(List<Entry> entries) {
        Person by = Person.speaking();
        Instant now = Instant.now();
        int count = 0;
        for (Entry entry : entries) {
            ObjectNode form = entry.facts().form.deepCopy();
            form.put("id", entry.id().toString());
            ConsentGiver agreed = entry.facts().profile.agrees();
            registering.open(
                    json.treeToValue(form, ClientForm.class),
                    Consent.imported(Ids.next(), entry.id(), entry.consent(), agreed, by, now));
            if (++count % REMEMBERED == 0 || count == entries.size()) {
                clients.flush();
                entities.clear();
            }
        }
    }

    private static Fault fault(ConstraintViolation<ClientForm> violation) {
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "too-long";
            default -> "invalid";
        };
        String pointer = violation
                .getPropertyPath()
                .toString()
                .replaceAll("\\[(\\d+)]", "/$1")
                .replace('.', '/');
        return new Fault("#/" + pointer, code, String.valueOf(violation.getMessage()));
    }

    private static Fault fault(DatabindException e) {
        StringBuilder pointer = new StringBuilder("#");
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        }
        boolean code = e instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum();
        return new Fault(pointer.toString(), code ? "unknown-value" : "invalid", "This value is not allowed here.");
    }
}
