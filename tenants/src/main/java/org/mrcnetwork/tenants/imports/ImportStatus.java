package org.mrcnetwork.tenants.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** How far an import is. What ends in -ING is at work in the background. */
enum ImportStatus {
    READ,
    CHECKING,
    CHECKED,
    RUNNING,
    CANCELLED,
    DONE,
    UNDOING,
    UNDONE;

    private Set<ImportStatus> next() {
        return switch (this) {
            case READ -> EnumSet.of(CHECKING);
            case CHECKING -> EnumSet.of(CHECKED, READ);
            case CHECKED -> EnumSet.of(CHECKING, RUNNING);
            case RUNNING -> EnumSet.of(DONE, CANCELLED);
            case CANCELLED -> EnumSet.of(RUNNING, UNDOING);
            case DONE -> EnumSet.of(UNDOING);
            case UNDOING -> EnumSet.of(UNDONE, DONE);
            case UNDONE -> EnumSet.noneOf(ImportStatus.class);
        };
    }

    /** @throws IllegalTransition when that cannot come next */
    void requireNext(ImportStatus wanted) {
        if (!next().contains(wanted)) {
            throw new IllegalTransition("The import", code(), "making it " + wanted.code());
        }
    }

    boolean isAtWork() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    /** Where it stands when the work is cut short. */
    ImportStatus interrupted() {
        return switch (this) {
            case CHECKING -> READ;
            case RUNNING -> CANCELLED;
            case UNDOING -> DONE;
            default -> this;
        };
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
