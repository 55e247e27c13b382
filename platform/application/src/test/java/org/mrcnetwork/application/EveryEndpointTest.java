package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint is called in every role, and refused exactly to the roles that lack its permission. That each has one is
 * seen to by {@link AccessTest}.
 */
class EveryEndpointTest extends ApplicationTest {

    private static final Pattern PERMISSION = Pattern.compile("hasAuthority\\('([a-z:-]+)'\\)");

    @Autowired
    RequestMappingHandlerMapping mappings;

    private record Endpoint(String method, String path, List<String> permissions) {

        boolean allows(List<String> held) {
            return held.containsAll(permissions);
        }
    }

    @TestFactory
    Stream<DynamicTest> is_refused_to_the_roles_that_lack_its_permission_and_to_no_other() {
        UUID centre = network.centre("CAMPO Praia", "CV", "origin");
        UUID region = network.region();
        Map<String, UUID> organisations =
                Map.of("centre", centre, "region", region, "administration", UUID.randomUUID());

        return endpoints()
                .flatMap(endpoint -> Roles.all().stream()
                        .map(role -> DynamicTest.dynamicTest(
                                role + " " + endpoint.method() + " " + endpoint.path(),
                                () -> refusedExactlyWithout(endpoint, role, organisations.get(Roles.kindOf(role))))));
    }

    private void refusedExactlyWithout(Endpoint endpoint, String role, UUID organisation) {
        Api somebody =
                network.api().with(IDENTITY.token(Roles.kindOf(role), organisation, "Some Body", Roles.of(role)));

        var answer = somebody.call(endpoint.method(), endpoint.path().replaceAll("\\{[a-z]+}", NOBODY));

        if (endpoint.allows(Roles.of(role))) {
            assertThat(answer.status()).as(answer.text()).isNotIn(401, 403);
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.at("/type")).isEqualTo("urn:mrc:problem:forbidden");
        }
    }

    private static final String NOBODY = UUID.randomUUID().toString();

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(path -> new Endpoint(
                                        method.name(),
                                        path,
                                        permissions(entry.getValue().getMethod())))));
    }

    private static List<String> permissions(Method method) {
        PreAuthorize rule = method.getAnnotation(PreAuthorize.class);
        if (rule == null) {
            rule = method.getDeclaringClass().getAnnotation(PreAuthorize.class);
        }
        if (rule == null) {
            return List.of();
        }
        String rest = PERMISSION.matcher(rule.value()).replaceAll("").replace("and", "");
        assertThat(rest.strip())
                .as("a rule that this test understands: %s", rule.value())
                .isEmpty();
        return PERMISSION
                .matcher(rule.value())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
