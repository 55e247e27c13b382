package org.mrcnetwork.tenants.services;

import java.util.UUID;

/** A visit was logged. Carries its id only: events are stored where the platform can read them. */
public record VisitLogged(UUID visit) {}
