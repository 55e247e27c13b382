package org.mrcnetwork.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.local.client.SignedIn;

/** Papers of some clients, of which some expire soon. Each says on its face that it is none. */
final class DemoDocuments {
    private record Paper(int client, String kind, String number, String country, int daysLeft) {}

    private static final List<Paper> PAPERS = List.of(
            new Paper(0, "passport", "XX000001", "CV", 38),
            new Paper(0, "contract", "2026/17", "PT", 300),
            new Paper(2, "visa", "XX-77-02", "PT", 12),
            new Paper(3, "national-id", "XX000003", "CV", 75),
            new Paper(5, "passport", "XX000005", "CV", 1_400));

    private final SignedIn seat;

    DemoDocuments(SignedIn seat) {
        this.seat = seat;
    }

    void add() {
        PAPERS.forEach(this::add);
    }

    private void add(Paper paper) {
        UUID client = DemoClients.id(seat.organisation(), paper.client());
        UUID id = DemoId.of("document", seat.organisation(), paper.number());
        String documents = "/v1/clients/" + client + "/documents";
        boolean there = seat.get(documents)
                .orFail("Listing documents")
                .items()
                .anyMatch(document -> document.path("id").asString().equals(id.toString()));
        if (there) {
            return;
        }
        UUID page = DemoId.of("document-page", seat.organisation(), paper.number());
        seat.putFile("/v1/clients/" + client + "/files/" + page, "application/pdf", specimen(paper))
                .orFail("Sending a page of a demo document");
        seat.create(
                        documents,
                        Map.of(
                                "id",
                                id,
                                "facts",
                                Map.of(
                                        "kind", paper.kind(),
                                        "number", paper.number(),
                                        "issuingCountry", paper.country(),
                                        "issuer", "Invented office",
                                        "expiresOn",
                                                LocalDate.now(ZoneOffset.UTC)
                                                        .plusDays(paper.daysLeft())
                                                        .toString()),
                                "files",
                                List.of(Map.of("id", page, "name", paper.kind() + ".pdf"))))
                .orFail("Adding a demo document");
    }

    private static byte[] specimen(Paper paper) {
        String words = "BT /F1 34 Tf 40 150 Td (SPECIMEN) Tj 0 -44 Td /F1 16 Tf (" + paper.kind() + "  "
                + paper.number() + ") Tj 0 -26 Td (This paper is invented.) Tj ET";
        return """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 360 240]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(words.length(), words).getBytes(StandardCharsets.US_ASCII);
    }
}
