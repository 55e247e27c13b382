package org.mrcnetwork.identity.tokens;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.mrcnetwork.identity.Settings;
import org.mrcnetwork.identity.keys.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** Signs with the one key of the moment, publishes and verifies with all that still count. */
@Configuration(proxyBeanMethods = false)
class TokenKeys {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Settings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** Public halves only: this is what /oauth2/jwks shows. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(KeyRing ring) {
        return (selector, context) -> selector.select(ring.verifying());
    }

    @Bean
    JwtEncoder jwtEncoder(KeyRing ring) {
        return new NimbusJwtEncoder((selector, context) -> selector.select(ring.signing()));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> publishedKeys, Settings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(publishedKeys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(settings.issuer()));
        return decoder;
    }

    @Bean
    PasswordEncoder clientSecrets() {
        return new ClientSecrets();
    }
}
