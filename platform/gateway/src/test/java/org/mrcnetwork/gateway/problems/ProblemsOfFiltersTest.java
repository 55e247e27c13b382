package org.mrcnetwork.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;
import tools.jackson.databind.json.JsonMapper;

class ProblemsOfFiltersTest {
    private final ProblemsOfFilters filter = new ProblemsOfFilters(new Answering(JsonMapper.shared()));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/o/campo/api/v1/clients");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_session_store_that_goes_away_before_the_answer_is_a_problem() throws Exception {
        filter.doFilter(request, response, (_, _) -> {
            throw new TransactionSystemException("the store is away");
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("upstream-unavailable");
    }

    @Test
    void a_session_store_that_goes_away_behind_a_good_answer_leaves_it_whole() throws Exception {
        filter.doFilter(request, response, answeringThen(() -> {
            throw new TransactionSystemException("the store is away");
        }));

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getContentAsString()).isEqualTo("made");
    }

    @Test
    void an_answer_that_breaks_off_half_way_is_not_passed_off_as_whole() {
        FilterChain breaking = answeringThen(() -> {
            throw new IOException("the upstream broke off");
        });

        assertThatThrownBy(() -> filter.doFilter(request, response, breaking)).isInstanceOf(IOException.class);
    }

    private static FilterChain answeringThen(Failing failing) {
        return (_, response) -> {
            ((MockHttpServletResponse) response).setStatus(201);
            response.getWriter().write("made");
            response.flushBuffer();
            failing.fail();
        };
    }

    private interface Failing {
        void fail() throws IOException;
    }
}
