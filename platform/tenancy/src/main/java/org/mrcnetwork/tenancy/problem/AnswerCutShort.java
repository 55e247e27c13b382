package org.mrcnetwork.tenancy.problem;

/**
 * A long answer that broke off after a part of it had gone out. It can no longer become a problem: the connection is cut,
 * so that nobody takes the part for the whole.
 */
public final class AnswerCutShort extends RuntimeException {

    public AnswerCutShort(Throwable cause) {
        super("A part of the answer had gone out", cause);
    }
}
