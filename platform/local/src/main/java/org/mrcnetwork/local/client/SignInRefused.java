package org.mrcnetwork.local.client;

/** The e-mail address, the password or the membership is not what it was thought to be. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInRefused(String message) {
        super(message);
    }
}
