package org.mrcnetwork.tenancy;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The centre that is speaking, bound for the length of a call and carried by nothing else: no parameter, no thread
 * local. Executors carry it through {@link TenancyTaskDecorator}.
 */
public final class Tenancy {

    private static final ScopedValue<CentreLogin> SPEAKING = ScopedValue.newInstance();

    private Tenancy() {}

    /** The speaking centre, or empty when the platform itself is at work. */
    public static Optional<CentreLogin> speaking() {
        return SPEAKING.isBound() ? Optional.of(SPEAKING.get()) : Optional.empty();
    }

    /** The speaking centre. Fails when there is none, so that forgetting to bind one cannot pass unnoticed. */
    public static CentreLogin required() {
        return speaking().orElseThrow(NoCentreSpeaking::new);
    }

    /**
     * Runs the work with this centre speaking.
     *
     * @throws IllegalStateException inside an open transaction of another speaker, whose connection is already logged in
     */
    public static <T, X extends Throwable> T callAs(CentreLogin centre, ScopedValue.CallableOp<T, X> work) throws X {
        refuseInsideForeignTransaction(centre);
        return ScopedValue.where(SPEAKING, centre).call(work);
    }

    /** As {@link #callAs}, without an answer. */
    public static void runAs(CentreLogin centre, Runnable work) {
        refuseInsideForeignTransaction(centre);
        ScopedValue.where(SPEAKING, centre).run(work);
    }

    private static void refuseInsideForeignTransaction(CentreLogin centre) {
        boolean sameSpeaker = SPEAKING.isBound() && SPEAKING.get().equals(centre);
        if (!sameSpeaker && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The speaking centre cannot change inside an open transaction");
        }
    }

    /** Thrown where a centre must speak and none does. A defect in the program, never a caller's mistake. */
    public static final class NoCentreSpeaking extends IllegalStateException {
        NoCentreSpeaking() {
            super("No centre is speaking");
        }
    }
}
