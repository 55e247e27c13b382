package org.mrcnetwork.gateway.session;

import org.mrcnetwork.gateway.Slug;
import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** A token is kept under an organisation only when identity says that it speaks for exactly that one. */
@Component
final class VerifyingTokens {

    private static final String ORGANISATION = "org_slug";

    private final JwtDecoder decoder;

    VerifyingTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    void verify(String accessToken, Slug organisation) {
        Jwt token = decode(accessToken);
        if (!organisation.value().equals(token.getClaimAsString(ORGANISATION))) {
            throw Problem.forbidden("This sign-in is for another organisation.").asException();
        }
    }

    private Jwt decode(String accessToken) {
        try {
            return decoder.decode(accessToken);
        } catch (BadJwtException forged) {
            throw Problem.forbidden("This sign-in cannot be verified.").causedBy(forged);
        } catch (JwtException noKeys) {
            throw Problem.unavailable("The sign-in service cannot be reached. Try again.")
                    .causedBy(noKeys);
        }
    }
}
