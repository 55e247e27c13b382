package org.mrcnetwork.tenants.clients;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** What is typed at a desk: names common and rare, whole, begun and mistyped, in three scripts; numbers, phones, dates. */
final class InventedSearches {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("d.M.uuuu"),
            DateTimeFormatter.ofPattern("dd/MM/uu"),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private final InventedPeople people;
    private final Random random = new Random(7);
    private final int clients;

    InventedSearches(int clients) {
        this.clients = clients;
        this.people = new InventedPeople();
    }

    String next() {
        InventedPeople.Invented person = people.next();
        Name name = person.name();
        return switch (random.nextInt(12)) {
            case 0 -> name.given();
            case 1 -> begun(name.given());
            case 2 -> String.valueOf(name.family());
            case 3 -> begun(String.valueOf(name.family()));
            case 4 -> name.full();
            case 5 -> name.given() + " " + begun(String.valueOf(name.family()));
            case 6 -> mistyped(String.valueOf(name.family()));
            case 7 -> name.given() + " " + mistyped(String.valueOf(name.family()));
            case 8 -> ClientNumber.of(1 + random.nextInt(clients));
            case 9 ->
                random.nextBoolean()
                        ? person.phone().substring(4)
                        : person.phone().substring(person.phone().length() - 4);
            case 10 -> person.birthDate().format(DATES.get(random.nextInt(DATES.size())));
            default -> name.given() + " " + person.birthDate().getYear();
        };
    }

    private String begun(String word) {
        return word.substring(0, Math.min(word.length(), 2 + random.nextInt(3)));
    }

    /** Two neighbours swapped. */
    private String mistyped(String word) {
        int at = 1 + random.nextInt(Math.max(1, word.length() - 2));
        return at + 1 >= word.length()
                ? word
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
