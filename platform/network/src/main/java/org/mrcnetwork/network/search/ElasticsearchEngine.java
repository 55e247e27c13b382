package org.mrcnetwork.network.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Indexes in an Elasticsearch cluster: readers wait for it briefly, the indexer patiently. */
@Component
@EnableConfigurationProperties(ElasticsearchProperties.class)
final class ElasticsearchEngine implements SearchEngine, DisposableBean {

    private final ElasticsearchProperties properties;
    private final RestClientTransport brief;
    private final RestClientTransport patient;

    ElasticsearchEngine(ElasticsearchProperties properties) {
        this.properties = properties;
        this.brief = transport(properties.requestTimeout());
        this.patient = transport(properties.bulkTimeout());
    }

    @Override
    public SearchIndex index(IndexDefinition definition) {
        return new ElasticsearchIndex(
                definition,
                new Generations(new ElasticsearchClient(patient), definition, properties.indexPrefix()),
                new ElasticsearchClient(brief),
                new ElasticsearchClient(patient),
                new Breaker(properties.tolerated(), properties.pause(), Clock.systemUTC()));
    }

    @Override
    public void destroy() throws IOException {
        brief.close();
        patient.close();
    }

    private RestClientTransport transport(Duration timeout) {
        RestClient client = RestClient.builder(HttpHost.create(properties.url().toString()))
                .setDefaultHeaders(authorization())
                .setRequestConfigCallback(request -> request.setConnectTimeout(millis(properties.connectTimeout()))
                        .setConnectionRequestTimeout(millis(properties.connectTimeout()))
                        .setSocketTimeout(millis(timeout)))
                .build();
        return new RestClientTransport(client, new Jackson3JsonpMapper(JsonMapper.shared()));
    }

    private Header[] authorization() {
        String apiKey = properties.apiKey();
        return apiKey == null || apiKey.isBlank()
                ? new Header[0]
                : new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)};
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
