package org.mrcnetwork.gateway.session;

import java.time.Instant;
import org.mrcnetwork.gateway.Slug;

/** @param expiresAt when this ends if the person does nothing more */
public record SignedIn(Slug organisation, Instant expiresAt) {}
