package org.mrcnetwork.network.insight;

import java.time.YearMonth;
import org.mrcnetwork.network.directory.ServiceType;

/**
 * All that leaves a centre about a visit.
 *
 * @param month the calendar month, in the centre's own time zone
 * @param sex woman, man, other or not-stated
 */
public record VisitFact(YearMonth month, String sex, ServiceType service) {}
