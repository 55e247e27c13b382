package org.mrcnetwork.local;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A list of invented people as a centre may have kept it. */
record Spreadsheet(String name, String text) {

    /** The first {@code broken} of every so many rows have no date that is one, or no name. */
    static Spreadsheet of(int rows, int broken) {
        StringBuilder text = new StringBuilder("Nome;Apelido;Sexo;Data de nascimento;Telefone;Concelho\n");
        int every = rows / Math.max(1, broken);
        for (int i = 0; i < rows; i++) {
            boolean isBroken = i % every == 1 && i / every < broken;
            boolean hasNoName = isBroken && i / every % 2 == 1;
            text.append(hasNoName ? "" : "Inventada" + word(i))
                    .append(";Exemplo")
                    .append(word(i * 31));
            text.append(i % 2 == 0 ? ";F;" : ";M;");
            text.append(
                    isBroken && !hasNoName
                            ? "um dia"
                            : "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, 1950 + i % 50));
            text.append(";+351 9%08d".formatted(20_000_000 + i)).append(";Praia\n");
        }
        return new Spreadsheet("clientes.csv", text.toString());
    }

    FilePayload file() {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 1000; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
