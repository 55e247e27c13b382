package org.mrcnetwork.gateway.doors;

import org.mrcnetwork.gateway.GatewaySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    private static final int MOST_CONNECTIONS_PER_UPSTREAM = 200;

    @Bean
    ProxyExchange proxyExchange(GatewayMvcProperties properties, GatewaySettings settings) {
        RestClient client =
                RestClient.builder().requestFactory(requests(settings)).build();
        return new RestClientProxyExchange(client, properties);
    }

    /** Apache's client, since its read timeout is for silence and not for a long answer as a whole. */
    private static ClientHttpRequestFactory requests(GatewaySettings settings) {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(connections -> connections
                        .setMaxConnPerRoute(MOST_CONNECTIONS_PER_UPSTREAM)
                        .setMaxConnTotal(2 * MOST_CONNECTIONS_PER_UPSTREAM))
                .withHttpClientCustomizer(client -> client.setRetryStrategy(new RetryingSafeRequests())
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableDefaultUserAgent())
                .withDefaultRequestConfigCustomizer(request -> request.setConnectionRequestTimeout(
                        settings.connectTimeout().toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS))
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withTimeouts(settings.connectTimeout(), settings.readTimeout()));
    }
}
