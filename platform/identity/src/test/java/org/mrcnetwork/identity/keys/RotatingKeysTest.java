package org.mrcnetwork.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.identity.IdentityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RotatingKeysTest extends IdentityTest {

    private static final Duration BEYOND_CACHE = Duration.ofSeconds(31);

    @Autowired
    private RotatingKeys rotating;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private KeyRing ring;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void oneKeyOfToday() {
        clock.reset();
        jdbc.sql("DELETE FROM signing_keys").update();
        rotating.rotateWhenDue();
        clock.advance(Duration.ofHours(1)); // so that what the ring remembers is stale
        ring.verifying();
    }

    @Test
    void after_a_month_the_next_key_is_published_before_it_signs() {
        String first = signing();

        clock.advance(RotatingKeys.SIGNS_FOR.minus(Duration.ofMinutes(10)));
        rotating.rotateWhenDue();
        clock.advance(BEYOND_CACHE);

        assertThat(signing()).isEqualTo(first);
        assertThat(ring.verifying().getKeys()).hasSize(2);

        clock.advance(RotatingKeys.PUBLISHED_BEFORE);
        assertThat(signing()).isNotEqualTo(first);
    }

    @Test
    void what_the_old_key_signed_still_verifies_after_a_rotation() throws Exception {
        JWSObject token = sign("a token of last month");

        rotate();

        JWK key = ring.verifying().getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(signing()).isNotEqualTo(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    }

    @Test
    void an_old_key_is_forgotten_a_day_after_it_signed_last() {
        String first = signing();
        rotate();

        clock.advance(RotatingKeys.VERIFIES_AFTER.plusMinutes(1));
        rotating.rotateWhenDue();
        clock.advance(BEYOND_CACHE);

        assertThat(ring.verifying().getKeyByKeyId(first)).isNull();
        assertThat(keys.all()).hasSize(1);
    }

    @Test
    void many_instances_rotating_at_once_make_one_new_key() throws Exception {
        clock.advance(RotatingKeys.SIGNS_FOR);
        Callable<Void> rotation = () -> {
            rotating.rotateWhenDue();
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(Collections.nCopies(8, rotation))) {
                done.get();
            }
        }

        assertThat(keys.all()).hasSize(2);
    }

    @Test
    void a_private_key_is_not_readable_in_the_database_nor_under_another_name() {
        byte[] sealed = jdbc.sql("SELECT sealed_private_jwk FROM signing_keys LIMIT 1")
                .query(byte[].class)
                .single();

        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("\"d\"");
        jdbc.sql("UPDATE signing_keys SET id = id || 'x'").update();
        assertThatThrownBy(() -> keys.all()).hasMessageContaining("MRC_MASTER_SECRET");
    }

    private void rotate() {
        clock.advance(RotatingKeys.SIGNS_FOR);
        rotating.rotateWhenDue();
        clock.advance(RotatingKeys.PUBLISHED_BEFORE.plus(BEYOND_CACHE));
    }

    private String signing() {
        ring.verifying(); // reads again when stale
        return ring.signing().getKeys().getFirst().getKeyID();
    }

    private JWSObject sign(String text) throws Exception {
        var key = ring.signing().getKeys().getFirst().toRSAKey();
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), new Payload(text));
        token.sign(new RSASSASigner(key));
        return token;
    }
}
