package org.mrcnetwork.local.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/**
 * A fact sheet that Lisbon keeps and Praia says in Portuguese, of which one block has changed since; a checklist of Praia;
 * and a draft that waits for a colleague. The offices and addresses in them are invented.
 */
final class DemoLibrary {

    private static final String SHEETS = "/v1/library/sheets";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Map<String, Object> LABOUR =
            Map.of("url", "https://labour.example.org/first-weeks", "name", "Invented labour inspectorate");
    private static final Map<String, Object> CONTRACTS =
            Map.of("url", "https://labour.example.org/contracts", "name", "Invented labour inspectorate");

    private final Seats seats;

    DemoLibrary(Seats seats) {
        this.seats = seats;
    }

    /** Writing what is there already changes nothing. */
    void write() {
        SignedIn lisbon = seats.of(DemoAccount.CNAI_MANAGER);
        SignedIn praia = seats.of(DemoAccount.CAMPO_MANAGER);
        UUID weeks = DemoId.of("sheet", "first-weeks");
        if (praia.get(SHEETS + "/" + weeks).status() == 200) {
            return;
        }
        begin(lisbon, weeks, "country-fact-sheet", List.of("PT"), "en", "Your first weeks at work in Portugal");
        publish(lisbon, lisbonColleague(), weeks, "First version.", weeks(weeks, "Ask for your contract in writing."));
        praia.put("/v1/library/countries/PT/subscription", Map.of(), null).orFail("Following a country");
        translate(praia, weeks);
        publish(
                lisbon,
                lisbonColleague(),
                weeks,
                "Contracts: in a language that you understand.",
                weeks(weeks, "Ask for your contract in writing, in a language that you understand."));

        UUID checklist = DemoId.of("sheet", "before-you-sign");
        begin(praia, checklist, "checklist", List.of(), "pt", "Antes de assinar um contrato");
        publish(praia, seats.of(DemoAccount.CAMPO_COUNSELLOR), checklist, "Primeira versão.", beforeYouSign(checklist));

        UUID waiting = DemoId.of("sheet", "sending-money");
        begin(praia, waiting, "remittance-guide", List.of("PT"), "pt", "Enviar dinheiro para casa");
        submit(praia, waiting, sendingMoney(waiting));
    }

    private SignedIn lisbonColleague() {
        return seats.of(DemoAccount.CNAI_COUNSELLOR);
    }

    private static void begin(
            SignedIn writer, UUID sheet, String kind, List<String> countries, String language, String title) {
        Map<String, Object> facts = Map.of(
                "kind", kind,
                "countries", countries,
                "topics", List.of("rights-and-redress", "working-abroad"),
                "audiences", List.of(),
                "phases", List.of("preparing-departure", "abroad"));
        writer.create(SHEETS, Map.of("id", sheet, "facts", facts, "language", language, "title", title))
                .orFail("Beginning a sheet");
    }

    private static List<Map<String, Object>> weeks(UUID sheet, String contract) {
        return List.of(
                block(sheet, "title", "Your first weeks at work in Portugal"),
                block(sheet, "summary", "What to ask for, what to keep, and where to turn."),
                stated(sheet, "contract", "paragraph", LABOUR, contract),
                stated(
                        sheet,
                        "keep",
                        "list",
                        LABOUR,
                        "Your passport: nobody may keep it for you.",
                        "A copy of your contract.",
                        "Every pay slip, and a list of the hours that you worked."),
                stated(
                        sheet,
                        "never-pay",
                        "warning",
                        LABOUR,
                        "You never owe money for having been given work. If somebody asks for it, speak with the centre."),
                stated(
                        sheet,
                        "wages",
                        "question",
                        LABOUR,
                        "My wages are late. What can I do?",
                        "Ask in writing, keep a copy, and call the inspectorate. You do not need a lawyer for that."));
    }

    private static List<Map<String, Object>> beforeYouSign(UUID sheet) {
        return List.of(
                block(sheet, "title", "Antes de assinar um contrato"),
                block(sheet, "summary", "O que deve estar escrito, e o que nunca se paga."),
                stated(
                        sheet,
                        "check",
                        "checklist",
                        CONTRACTS,
                        "O nome e a morada de quem me emprega.",
                        "O salário, e o que dele é descontado.",
                        "As horas por semana, e os dias livres.",
                        "Quem paga a viagem."),
                stated(
                        sheet,
                        "term",
                        "term",
                        CONTRACTS,
                        "Período experimental",
                        "O tempo em que se pode sair sem aviso."));
    }

    private static List<Map<String, Object>> sendingMoney(UUID sheet) {
        return List.of(
                block(sheet, "title", "Enviar dinheiro para casa"),
                block(sheet, "summary", "Comparar o que custa, antes de enviar."),
                stated(
                        sheet,
                        "steps",
                        "steps",
                        CONTRACTS,
                        "Pergunte quanto chega, não quanto custa.",
                        "Compare três serviços no mesmo dia.",
                        "Guarde o recibo."));
    }

    private static Map<String, Object> block(UUID sheet, String kind, String line) {
        return new HashMap<>(
                Map.of("id", DemoId.of("block", sheet.toString(), kind), "kind", kind, "lines", List.of(line)));
    }

    private static Map<String, Object> stated(
            UUID sheet, String name, String kind, Map<String, Object> source, String... lines) {
        return Map.of(
                "id",
                DemoId.of("block", sheet.toString(), name),
                "kind",
                kind,
                "lines",
                List.of(lines),
                "source",
                source);
    }

    private static void publish(
            SignedIn writer, SignedIn colleague, UUID sheet, String whatChanged, List<Map<String, Object>> blocks) {
        Answer submitted = submit(writer, sheet, whatChanged, blocks);
        colleague
                .post(SHEETS + "/" + sheet + "/draft/approval", Map.of(), submitted.etag())
                .orFail("Approving a sheet");
    }

    private static void submit(SignedIn writer, UUID sheet, List<Map<String, Object>> blocks) {
        submit(writer, sheet, "", blocks);
    }

    private static Answer submit(SignedIn writer, UUID sheet, String whatChanged, List<Map<String, Object>> blocks) {
        Answer draft =
                writer.post(SHEETS + "/" + sheet + "/draft", Map.of(), null).orFail("Starting a draft");
        Answer written = writer.put(
                        SHEETS + "/" + sheet + "/draft",
                        Map.of("blocks", blocks, "whatChanged", whatChanged),
                        draft.etag())
                .orFail("Writing a sheet");
        List<Object> statements = new ArrayList<>();
        blocks.stream().filter(block -> block.get("source") != null).forEach(block -> statements.add(block.get("id")));
        writer.post(
                        SHEETS + "/" + sheet + "/checks",
                        Map.of(
                                "statements",
                                statements,
                                "draft",
                                true,
                                "dueOn",
                                TODAY.plusDays(180).toString()),
                        null)
                .orFail("Comparing statements with their sources");
        return writer.post(SHEETS + "/" + sheet + "/draft/submission", Map.of(), written.etag())
                .orFail("Submitting a sheet");
    }

    /** All but the last block, which so is shown in English. */
    private static void translate(SignedIn translator, UUID sheet) {
        String translation = SHEETS + "/" + sheet + "/translations/pt";
        translator.put(translation, Map.of(), null).orFail("Taking a language on");
        List<List<String>> said = List.of(
                List.of("As primeiras semanas de trabalho em Portugal"),
                List.of("O que pedir, o que guardar e a quem recorrer."),
                List.of("Peça o seu contrato por escrito."),
                List.of(
                        "O passaporte: ninguém o pode guardar por si.",
                        "Uma cópia do contrato.",
                        "Todos os recibos de vencimento, e uma lista das horas que trabalhou."),
                List.of("Nunca deve dinheiro por lhe terem dado trabalho. Se alguém o pedir, fale com o centro."));
        JsonNode blocks =
                translator.get(translation).orFail("Reading a sheet").body().at("/blocks");
        List<Map<String, Object>> translated = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            JsonNode block = blocks.get(i);
            translated.add(Map.of(
                    "block", block.at("/block").asString(),
                    "ofWords", block.at("/ofWords").asString(),
                    "lines", said.get(i)));
        }
        translator
                .put(translation + "/blocks", Map.of("blocks", translated), null)
                .orFail("Translating a sheet");
        translator.post(translation + "/release", Map.of(), null).orFail("Releasing a translation");
    }
}
