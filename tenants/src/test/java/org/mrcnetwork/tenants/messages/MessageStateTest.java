package org.mrcnetwork.tenants.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.problem.IllegalTransition;

/** What may become of a message. A row is where it stands, a column where it is to go. */
class MessageStateTest {

    private static final String TABLE = """
                      waiting sending sent uncertain refused failed cancelled
            waiting   yes     yes     -    -         yes     yes    yes
            sending   yes     -       yes  yes       -       yes    -
            sent      -       -       -    -         -       -      -
            uncertain -       -       yes  yes       -       yes    -
            refused   -       -       -    -         -       -      -
            failed    -       -       -    -         -       -      -
            cancelled -       -       -    -         -       -      -
            """;

    @TestFactory
    Stream<DynamicTest> a_message_goes_the_ways_of_the_table_and_no_other() {
        String[] lines = TABLE.strip().split("\n");
        String[] to = lines[0].strip().split("\\s+");
        assertThat(lines).hasSize(MessageState.values().length + 1);
        return Arrays.stream(lines).skip(1).flatMap(line -> {
            String[] cells = line.strip().split("\\s+");
            return IntStream.range(0, to.length)
                    .mapToObj(column -> DynamicTest.dynamicTest(
                            cells[0] + " to " + to[column],
                            () -> legal(state(cells[0]), state(to[column]), cells[column + 1].equals("yes"))));
        });
    }

    private static void legal(MessageState from, MessageState to, boolean legal) {
        if (legal) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
        }
    }

    private static MessageState state(String code) {
        return MessageState.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
