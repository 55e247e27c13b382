package org.mrcnetwork.gateway.session;

/** @param id the public id, as the browser's cookie has it; it changes whenever somebody signs in */
public record BrowserSession(String id) {

    @Override
    public String toString() {
        return "BrowserSession";
    }
}
