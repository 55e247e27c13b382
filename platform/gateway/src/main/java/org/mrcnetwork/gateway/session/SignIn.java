package org.mrcnetwork.gateway.session;

import org.mrcnetwork.gateway.Slug;

/** @param session the session's own key, which stays when the id in the browser's cookie changes */
public record SignIn(String session, Slug organisation, TokenSet tokens) {}
