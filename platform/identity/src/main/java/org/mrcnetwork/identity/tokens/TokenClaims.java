package org.mrcnetwork.identity.tokens;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mrcnetwork.identity.accounts.Membership;
import org.mrcnetwork.identity.accounts.Memberships;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says: who, for which one organisation, and what this person may do there. Asked afresh for every
 * token, so that an ended membership or account gets no further one.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String USERS = "mrc";
    static final String PROVISIONERS = "mrc-identity";

    private final Memberships memberships;

    TokenClaims(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().audience(List.of(PROVISIONERS));
            return;
        }
        OAuth2Authorization family = Objects.requireNonNull(context.getAuthorization());
        UUID id = Objects.requireNonNull(family.<UUID>getAttribute(Family.MEMBERSHIP));
        Membership membership = memberships
                .withId(id)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        JwtClaimsSet.Builder claims = context.getClaims()
                .claim("sid", family.getId())
                .claim("org", membership.organisation().id().toString())
                .claim("org_slug", membership.organisation().slug());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            describe(membership, claims);
        }
    }

    private static void describe(Membership membership, JwtClaimsSet.Builder claims) {
        claims.audience(List.of(USERS))
                .claim("name", membership.account().name())
                .claim("email", membership.account().email().value())
                .claim("locale", membership.account().locale())
                .claim("org_name", membership.organisation().name())
                .claim("org_kind", membership.organisation().kind().code())
                .claim("membership", membership.id().toString())
                .claim("permissions", membership.permissions());
    }
}
