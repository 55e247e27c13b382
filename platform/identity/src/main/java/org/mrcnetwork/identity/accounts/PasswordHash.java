package org.mrcnetwork.identity.accounts;

/** A hashed password, which does not show itself in logs. */
public record PasswordHash(String value) {

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
