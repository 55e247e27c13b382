package org.mrcnetwork.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts a clock that tests can advance in the place of the real one. */
@TestConfiguration(proxyBeanMethods = false)
class TestTime {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
