package org.mrcnetwork.gateway.doors;

import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.mrcnetwork.gateway.problems.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Every path that leads to another process. What is not named here, and is not the portal's, does not exist. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final HandlerFunction<ServerResponse> NOTHING = _ -> {
        throw Problem.notFound().asException();
    };

    @Bean
    RouterFunction<ServerResponse> routes(
            OrganisationApi api,
            IdentityPages pages,
            InboundHooks hooks,
            PublicDirectory directory,
            PublicPages publicPages) {
        return route().route(path("/o/{slug}/api/identity/v1/**"), api::toIdentity)
                .route(path("/o/{slug}/api/v1/**"), api::toApplication)
                .route(path("/o/{slug}/api/**").or(path("/o/{slug}/api")), NOTHING)
                .route(POST("/hooks/inbound/{token}"), hooks)
                .route(path("/hooks/**").or(path("/hooks")), NOTHING)
                .route(path("/hsds/**").or(path("/hsds")), directory)
                .route(path("/c/**").or(path("/c")), publicPages)
                .route(path("/identity/oauth2/authorize").or(path("/identity/oauth2/jwks")), pages)
                .route(path("/identity/connect/logout"), pages)
                .route(path("/identity/oauth2/**"), NOTHING)
                .route(path("/identity/connect/**"), NOTHING)
                .route(path("/identity/userinfo/**"), NOTHING)
                .route(path("/identity/api/**"), NOTHING)
                .route(path("/identity/actuator/**"), NOTHING)
                .route(path("/identity/**"), pages)
                .build();
    }
}
