package org.mrcnetwork.tenants.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** A centre describes its provider; it does not get to make the platform ask its own neighbours. */
class SmsSettingsTest {

    private final AllowedHosts hosts = new AllowedHosts(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://203.0.113.7/sms",
                "https://127.0.0.1/sms",
                "https://localhost:8080/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://nowhere.invalid/",
                "https://203.0.113.7@127.0.0.1/",
                "https://2130706433/",
                "file:///etc/passwd",
                "//203.0.113.7/",
                "https:/sms"
            })
    void no_provider_stands_beside_the_platform_or_is_reached_without_tls(String url) {
        assertThatThrownBy(() -> settings(url).check(hosts)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void one_on_the_internet_is_taken() {
        assertThatCode(() -> settings("https://203.0.113.7/sms").check(hosts)).doesNotThrowAnyException();
    }

    /** A name that pointed to the internet when it was typed may point elsewhere when something is sent. */
    @Test
    void where_a_name_points_is_looked_at_again_before_each_request() {
        Delivery delivery = new PostingSms(hosts).post(settings("https://127.0.0.1:1/"), "1", "+2385550123", "Hello");

        assertThat(delivery).isEqualTo(new Delivery(Delivery.Result.NOT_NOW, "host"));
    }

    @Test
    void a_stored_secret_goes_to_the_server_it_was_typed_for_alone() {
        SmsSettings stored = settings("https://203.0.113.7/sms", "Bearer secret");

        assertThat(settings("https://203.0.113.7/v2").keeping(stored).headerSecret())
                .isEqualTo("Bearer secret");
        assertThat(settings("https://203.0.113.8/sms").keeping(stored).headerSecret())
                .isNull();
    }

    @Test
    void words_that_look_like_a_place_for_the_number_stay_words() {
        assertThat(SmsBody.of(settings("https://203.0.113.7/"), "+2385550123", "{number} {to} \"}"))
                .isEqualTo("{\"to\":\"+2385550123\",\"text\":\"{number} {to} \\\"}\"}");
    }

    private static SmsSettings settings(String url) {
        return settings(url, null);
    }

    private static SmsSettings settings(String url, String secret) {
        return new SmsSettings(
                url,
                "Authorization",
                secret,
                SmsSettings.Body.JSON,
                "{\"to\":\"{to}\",\"text\":\"{text}\"}",
                null,
                null);
    }
}
