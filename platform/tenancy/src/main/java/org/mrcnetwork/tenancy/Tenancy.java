package org.mrcnetwork.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The centre that is speaking, bound for the length of a call and carried by nothing else: no parameter, no thread
 * local. Executors carry it through {@link TenancyTaskDecorator}.
 */
public final class Tenancy {

    private static final ScopedValue<@Nullable Speaker> SPEAKING = ScopedValue.newInstance();

    private Tenancy() {}

    /** The speaking centre, or empty when the platform itself is at work. */
    public static Optional<CentreLogin> speaking() {
        return speaker().map(Speaker::centre);
    }

    /** For whom the centre speaks, or empty when it works for itself: jobs, and what the platform does for a centre. */
    public static Optional<Reader> reader() {
        return speaker().map(Speaker::reader);
    }

    /** The speaking centre. Fails when there is none, so that forgetting to bind one cannot pass unnoticed. */
    public static CentreLogin required() {
        return speaking().orElseThrow(NoCentreSpeaking::new);
    }

    /**
     * Runs the work with this centre speaking for itself, and so reading everything that is its own.
     *
     * @throws IllegalStateException inside an open transaction of another speaker, whose connection is already logged in
     */
    public static <T, X extends Throwable> T callAs(CentreLogin centre, ScopedValue.CallableOp<T, X> work) throws X {
        return callAs(new Speaker(centre, null), work);
    }

    /** As {@link #callAs(CentreLogin, ScopedValue.CallableOp)}, but for this person, who may not know of every client. */
    public static <T, X extends Throwable> T callAs(
            CentreLogin centre, Reader reader, ScopedValue.CallableOp<T, X> work) throws X {
        return callAs(new Speaker(centre, reader), work);
    }

    /**
     * Runs the work with no centre speaking: as the platform itself, which reads no centre's data and writes what all
     * centres share. For what a centre has decided and may not carry out by its own login (ADR 21).
     *
     * @throws IllegalStateException inside an open transaction of a centre
     */
    public static <T, X extends Throwable> T callAsPlatform(ScopedValue.CallableOp<T, X> work) throws X {
        return callAs((Speaker) null, work);
    }

    static <T, X extends Throwable> T callAs(@Nullable Speaker speaker, ScopedValue.CallableOp<T, X> work) throws X {
        refuseInsideForeignTransaction(speaker);
        return ScopedValue.where(SPEAKING, speaker).call(work);
    }

    /** As {@link #callAs(CentreLogin, ScopedValue.CallableOp)}, without an answer. */
    public static void runAs(CentreLogin centre, Runnable work) {
        Tenancy.<Boolean, RuntimeException>callAs(centre, () -> {
            work.run();
            return true;
        });
    }

    static Optional<Speaker> speaker() {
        return SPEAKING.isBound() ? Optional.ofNullable(SPEAKING.get()) : Optional.empty();
    }

    private static void refuseInsideForeignTransaction(@Nullable Speaker speaker) {
        boolean sameSpeaker = speaker().equals(Optional.ofNullable(speaker));
        if (!sameSpeaker && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The speaking centre cannot change inside an open transaction");
        }
    }

    record Speaker(CentreLogin centre, @Nullable Reader reader) {}

    /** Thrown where a centre must speak and none does. A defect in the program, never a caller's mistake. */
    public static final class NoCentreSpeaking extends IllegalStateException {
        NoCentreSpeaking() {
            super("No centre is speaking");
        }
    }
}
