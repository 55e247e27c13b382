package org.mrcnetwork.tenancy.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The thing is in a state from which this step does not lead on. */
public final class IllegalTransition extends Refusal {

    public IllegalTransition(String what, String state, String step) {
        super(
                HttpStatus.CONFLICT,
                "illegal-transition",
                what + " is " + state + ": " + step + " is not possible now.",
                List.of(),
                Map.of("state", state));
    }
}
