package org.mrcnetwork.local;

/** What was asked for on the command line of {@code ./run}, whose {@code --help} explains it. */
record RunOptions(int port, boolean reset, boolean empty) {
    private static final int USUAL_PORT = 8080;

    static RunOptions parse(String... arguments) {
        int port = USUAL_PORT;
        boolean reset = false;
        boolean empty = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--reset" -> reset = true;
                case "--empty" -> empty = true;
                case "--port" -> port = number(++i < arguments.length ? arguments[i] : "nothing");
                default -> throw new CannotStart("./run does not know " + arguments[i] + ": see ./run --help.");
            }
        }
        return new RunOptions(port, reset, empty);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new CannotStart("--port takes a number from 1024 to 65500, not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
