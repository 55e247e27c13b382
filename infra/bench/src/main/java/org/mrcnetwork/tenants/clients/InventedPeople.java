package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Invented people, as unevenly named as people are: a few given names are very common, family names are made of
 * syllables. A third of them each is written in Latin, Arabic and Cyrillic letters.
 */
final class InventedPeople {

    private static final List<List<String>> GIVEN = List.of(
            List.of(
                    "Mohammed",
                    "Fatima",
                    "Ali",
                    "Maria",
                    "Ahmed",
                    "Ana",
                    "Hassan",
                    "Aisha",
                    "Ibrahim",
                    "Yusuf",
                    "Omar",
                    "Khadija",
                    "Mariam",
                    "Abdullah",
                    "Ivan",
                    "Olga",
                    "Reza",
                    "Zahra",
                    "Samuel",
                    "Leila",
                    "Karim",
                    "Nadia",
                    "Tariq",
                    "Salma",
                    "Bilal",
                    "Amina",
                    "Dawit",
                    "Rosa",
                    "Viktor",
                    "Irina"),
            List.of(
                    "محمد", "فاطمة", "علي", "ماريا", "أحمد", "آنا", "حسن", "عائشة", "إبراهيم", "يوسف", "عمر", "خديجة",
                    "مريم", "عبدالله", "إيفان", "أولغا", "رضا", "زهراء", "صموئيل", "ليلى", "كريم", "نادية", "طارق",
                    "سلمى", "بلال", "أمينة", "داويت", "روزا", "فيكتور", "إيرينا"),
            List.of(
                    "Мухаммед",
                    "Фатима",
                    "Али",
                    "Мария",
                    "Ахмед",
                    "Анна",
                    "Хасан",
                    "Айша",
                    "Ибрагим",
                    "Юсуф",
                    "Омар",
                    "Хадиджа",
                    "Мариам",
                    "Абдулла",
                    "Иван",
                    "Ольга",
                    "Реза",
                    "Захра",
                    "Самуил",
                    "Лейла",
                    "Карим",
                    "Надия",
                    "Тарик",
                    "Сальма",
                    "Билал",
                    "Амина",
                    "Давит",
                    "Роза",
                    "Виктор",
                    "Ирина"));

    private static final List<List<String>> SYLLABLES = List.of(
            List.of("ra", "mi", "sha", "lo", "te", "ka", "ni", "du", "ba", "ri", "zu", "fe", "go", "na", "ha", "li"),
            List.of("را", "مي", "شا", "لو", "ته", "كا", "ني", "دو", "با", "ري", "زو", "في", "غو", "نا", "حا", "لي"),
            List.of("ра", "ми", "ша", "ло", "те", "ка", "ни", "ду", "ба", "ри", "зу", "фе", "го", "на", "ха", "ли"));

    private final Random random = new Random(20_260_101);

    record Invented(Name name, LocalDate birthDate, String phone) {}

    Invented next() {
        int script = random.nextInt(3);
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(22_000));
        return new Invented(
                new Name(given(script), family(script)), born, "+2385%07d".formatted(random.nextInt(10_000_000)));
    }

    /** The first is three times as common as the third, as with names. One in twenty bears a rare one. */
    private String given(int script) {
        if (random.nextInt(20) == 0) {
            return family(script);
        }
        List<String> names = GIVEN.get(script);
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 2.5)));
    }

    private String family(int script) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            name.append(SYLLABLES.get(script).get(random.nextInt(16)));
        }
        return script == 1 ? name.toString() : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
