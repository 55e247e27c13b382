package org.mrcnetwork.network.recruiters;

import java.time.YearMonth;
import java.util.UUID;

/**
 * A row of {@code network.recruiter_complaint}: that a client of the speaking centre complained. There is no room in it
 * for who or in which words, and there shall be none.
 */
record Complaint(UUID id, UUID recruiter, YearMonth month, ComplaintKind kind, ComplaintState state, long version) {}
