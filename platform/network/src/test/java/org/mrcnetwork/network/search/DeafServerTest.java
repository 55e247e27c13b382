package org.mrcnetwork.network.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search server that takes every connection and never says a word: worse than one that is away. */
class DeafServerTest {
    private static final SearchQuestion QUESTION =
            new SearchQuestion(List.of("legal"), Map.of(), Map.of(), null, null, null, List.of(), null, 0, 10);

    @Test
    @Timeout(30)
    void readers_are_told_soon_and_after_a_few_times_at_once() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            var engine = engine(deaf);
            SearchIndex index = engine.index(new IndexDefinition(
                    "deaf", List.of(new IndexDefinition.Text("name", 1, true)), List.of("language")));
            try {
                for (int time = 0; time < 3; time++) {
                    unanswered(index);
                }

                // The timeouts would add up to a minute: it is not asked any more.
                for (int time = 0; time < 100; time++) {
                    unanswered(index);
                }
            } finally {
                engine.destroy();
            }
        }
    }

    private static void unanswered(SearchIndex index) {
        assertThatThrownBy(() -> index.search(QUESTION)).isInstanceOf(SearchUnavailable.class);
    }

    private static ElasticsearchEngine engine(ServerSocket server) throws IOException {
        return new ElasticsearchEngine(new ElasticsearchProperties(
                URI.create("http://127.0.0.1:" + server.getLocalPort()),
                null,
                "mrc-",
                Duration.ofMillis(200),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                3,
                Duration.ofMinutes(1)));
    }
}
