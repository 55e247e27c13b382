package org.mrcnetwork.local.demo;

import java.util.function.Consumer;
import org.mrcnetwork.local.client.Answer;

/** A small directory of agencies: facts that the handbook states, sentences and telephone numbers of our own. */
final class DemoDirectory {
    private final Seats seats;
    private final Consumer<String> say;

    DemoDirectory(Seats seats, Consumer<String> say) {
        this.seats = seats;
        this.say = say;
    }

    /** Importing what is there already changes nothing. */
    void importAll() {
        Answer answer = seats.of(DemoAccount.ADMINISTRATOR)
                .postText("/v1/directory/imports", DemoFiles.text("directory.json"))
                .orFail("Importing the directory");
        if (!answer.body().path("errors").isEmpty()) {
            throw new IllegalStateException(
                    "The demo directory has faults: " + answer.body().path("errors"));
        }
        say.accept("The directory has " + answer.body().path("services").asInt() + " services");
    }
}
