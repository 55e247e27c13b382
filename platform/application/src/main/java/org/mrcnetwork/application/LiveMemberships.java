package org.mrcnetwork.application;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Refuses a token whose membership has ended since it was given: whoever was sent away is out with the next request,
 * not when the token expires. Identity says so in the one view that this process may read of its schema (ADR 7).
 */
@Component
class LiveMemberships implements OAuth2TokenValidator<Jwt> {

    private final JdbcClient jdbc;

    LiveMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String membership = token.getClaimAsString("membership");
        if (membership == null || ended(membership)) {
            return OAuth2TokenValidatorResult.failure(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The membership has ended", null));
        }
        return OAuth2TokenValidatorResult.success();
    }

    private boolean ended(String membership) {
        try {
            return jdbc.sql("SELECT EXISTS (SELECT FROM identity.ended_memberships WHERE membership = ?::uuid)")
                    .param(membership)
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException e) {
            throw new JwtException("Whether the membership lives cannot be found out", e);
        }
    }
}
