package org.mrcnetwork.tenants.cases;

import static org.mrcnetwork.tenants.cases.Question.one;
import static org.mrcnetwork.tenants.cases.Question.several;
import static org.mrcnetwork.tenants.cases.Question.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The questions of each kind of assessment. What is asked for is a situation and a person's own wishes; nothing is
 * counted, weighed or concluded. A version's questions never change: new ones are a new version, so that an old assessment
 * is read with the questions it answered.
 */
final class QuestionSets {

    static final String VERSION = "1";

    private static final Map<AssessmentKind, List<Question>> QUESTIONS = new EnumMap<>(Map.of(
            AssessmentKind.GENERAL,
                    List.of(
                            text("concern"),
                            several(
                                    "needs",
                                    "information",
                                    "documents",
                                    "work",
                                    "training",
                                    "housing",
                                    "health",
                                    "legal",
                                    "money",
                                    "family",
                                    "safety"),
                            one("urgency", "today", "this-week", "this-month", "later"),
                            one("housing", "secure", "temporary", "with-others", "without"),
                            one("income", "enough", "irregular", "debts", "none"),
                            one("health", "well", "needs-care", "in-care", "not-said"),
                            one("safe", "yes", "no", "unsure"),
                            text("safety-plan"),
                            text("strengths"),
                            text("support"),
                            text("wishes")),
            AssessmentKind.RETURNEE,
                    List.of(
                            one("return", "own-decision", "assisted", "obliged", "end-of-contract", "emergency"),
                            several(
                                    "arrival",
                                    "shelter",
                                    "onward-travel",
                                    "medical",
                                    "clothing-and-food",
                                    "documents",
                                    "contact-family"),
                            several("outstanding", "wages", "belongings", "documents", "benefits", "compensation"),
                            one("family", "expects", "not-told", "conflict", "none"),
                            one("debts", "none", "manageable", "pressing"),
                            one("health", "well", "needs-care", "in-care", "not-said"),
                            text("learned"),
                            several("next", "job", "business", "training", "rest", "migrate-again", "undecided"),
                            text("wishes")),
            AssessmentKind.EXPLOITATION,
                    List.of(
                            text("own-words"),
                            several("recruitment", "false-promise", "fees-or-debt", "pressure", "sold-or-passed-on"),
                            several("papers", "kept-by-others", "false", "threatened-to-report"),
                            several(
                                    "work",
                                    "unpaid",
                                    "cannot-refuse",
                                    "no-rest",
                                    "dangerous",
                                    "not-agreed",
                                    "pay-taken"),
                            several("movement", "locked-in", "watched", "not-alone", "no-telephone", "fears-leaving"),
                            several("harm", "violence", "sexual-violence", "threats-to-family", "injuries"),
                            one("safe", "yes", "no", "unsure"),
                            one("wants", "help-now", "time", "no-help", "not-asked"),
                            text("protection"),
                            one("finding", "nothing-recorded", "possible", "referred-for-identification")
                                    .decided()),
            AssessmentKind.STUDENT,
                    List.of(
                            one("level", "language", "vocational", "bachelor", "master", "doctorate", "school"),
                            text("subject"),
                            one("admission", "searching", "applied", "admitted", "enrolled"),
                            one("funding", "family", "scholarship", "loan", "work", "unclear"),
                            one("language", "enough", "learning", "not-yet"),
                            several(
                                    "questions",
                                    "permit",
                                    "recognition",
                                    "housing",
                                    "work-beside",
                                    "insurance",
                                    "costs",
                                    "return"),
                            text("afterwards")),
            AssessmentKind.FAMILY,
                    List.of(
                            several("members", "partner", "children", "parents", "siblings", "others"),
                            one("agreed", "yes", "partly", "no", "not-discussed"),
                            one("children-care", "parent", "grandparents", "relatives", "others", "nobody", "none"),
                            one("contact", "often", "rarely", "lost"),
                            one("money", "received", "irregular", "none", "sent"),
                            several("worries", "separation", "school", "health", "violence", "debts", "reunification"),
                            text("plan"),
                            text("wishes"))));

    private QuestionSets() {}

    static List<Question> of(AssessmentKind kind) {
        return QUESTIONS.getOrDefault(kind, List.of());
    }
}
