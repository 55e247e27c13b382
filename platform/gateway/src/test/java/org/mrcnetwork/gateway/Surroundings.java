package org.mrcnetwork.gateway;

/** Started once for all test classes that do not break anything. */
final class Surroundings {

    static final Postgres POSTGRES = Postgres.start();
    static final FakeIdentity IDENTITY = new FakeIdentity();
    static final FakeUpstream APPLICATION = new FakeUpstream();
    static final Gateway GATEWAY = Gateway.start(POSTGRES, IDENTITY, APPLICATION);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            GATEWAY.close();
            POSTGRES.close();
        }));
    }

    private Surroundings() {}

    static Browser signedInTo(String... slugs) {
        Browser browser = GATEWAY.browser();
        for (String slug : slugs) {
            browser.signIn(slug);
        }
        return browser;
    }
}
