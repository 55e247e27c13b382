package org.mrcnetwork.tenants.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What of a document is encrypted, and how a number is found again all the same. */
@Component
class SecretDetails {

    private final CentreKeys keys;
    private final JsonMapper json;

    SecretDetails(CentreKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    record Details(
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String note) {

        static final Details NONE = new Details(null, null, null);
    }

    Document.Facts seal(UUID document, DocumentForm form) {
        form.requireInOrder();
        String number = form.number();
        return new Document.Facts(
                form.kind(),
                text(json.writeValueAsString(new Details(number, form.issuer(), form.note())), document),
                number == null ? null : hash(number).orElse(null),
                form.issuingCountry(),
                form.issuedOn(),
                form.expiresOn());
    }

    Details open(Document document) {
        byte[] secret = document.details();
        return secret == null ? Details.NONE : json.readValue(text(secret, document.id()), Details.class);
    }

    byte[] text(String text, UUID belongsTo) {
        return keys.encrypt(text.getBytes(StandardCharsets.UTF_8), belongsTo);
    }

    String text(byte[] secret, UUID belongsTo) {
        return new String(keys.decrypt(secret, belongsTo), StandardCharsets.UTF_8);
    }

    /** However it is spaced, dashed or written in capitals; empty for a number without a letter or digit. */
    Optional<byte[]> hash(String number) {
        String bare = Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return bare.isEmpty() ? Optional.empty() : Optional.of(keys.hash(bare, "document-number"));
    }
}
