package org.mrcnetwork.tenants.enquiries;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.KeptAboutClient;
import org.springframework.stereotype.Component;

/** What the client wrote, and what was answered. */
@Component
class EnquiriesKept implements KeptAboutClient {

    private final Enquiries enquiries;
    private final ReadingEnquiries reading;

    EnquiriesKept(Enquiries enquiries, ReadingEnquiries reading) {
        this.enquiries = enquiries;
        this.reading = reading;
    }

    @Override
    public String room() {
        return "enquiries";
    }

    @Override
    public List<EnquiryView> about(UUID client) {
        return enquiries.of(client).stream()
                .filter(Complaints::mayRead)
                .map(reading::view)
                .toList();
    }
}
