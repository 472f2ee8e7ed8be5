package dev.dateline.audit;

import java.util.List;
import java.util.SplittableRandom;

/** Something that an article tells in one way and an answer in another. */
record Fact(int form, String person, String town, int number, String month, int day, int year, boolean isDenied) {

    private static final List<String> PEOPLE = List.of(
            "Anna Keller", "Tomasz Nowak", "Ines Carvalho", "Peter Lindqvist", "Fatima El-Sayed", "Joao Pereira");
    private static final List<String> TOWNS = List.of("Leeds", "Porto", "Lodz", "Uppsala", "Izmir", "Bergen");
    private static final List<String> MONTHS = List.of("January", "March", "June", "September", "November");

    static Fact random(SplittableRandom random) {
        return new Fact(
                random.nextInt(5),
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                TOWNS.get(random.nextInt(TOWNS.size())),
                20 + random.nextInt(4000),
                MONTHS.get(random.nextInt(MONTHS.size())),
                1 + random.nextInt(28),
                1990 + random.nextInt(30),
                false);
    }

    Fact withYear(int other) {
        return new Fact(form, person, town, number, month, day, other, isDenied);
    }

    Fact withNumber(int other) {
        return new Fact(form, person, town, other, month, day, year, isDenied);
    }

    Fact withPerson(String other) {
        return new Fact(form, other, town, number, month, day, year, isDenied);
    }

    Fact denied() {
        return new Fact(form, person, town, number, month, day, year, true);
    }

    String sentence() {
        String figure = number >= 1000 ? "%,d".formatted(number) : String.valueOf(number);
        String american = month + " " + day + ", " + year;
        return switch (form) {
            case 0 ->
                "On " + american + ", mayor " + person + " opened a hospital with " + figure + " beds in " + town + ".";
            case 1 ->
                person + " hired " + figure + " nurses in " + town + " on " + american
                        + ", despite the shortage of money.";
            case 2 ->
                "The factory in " + town + " was sold by " + person + " to " + figure + " small investors on "
                        + american + ".";
            case 3 ->
                "A storm destroyed " + figure + " houses in " + town + " on " + american + ", and engineer " + person
                        + " rebuilt the bridge.";
            default ->
                "Police arrested " + figure + " fans in " + town + " on " + american + " after " + person
                        + " had cancelled the match.";
        };
    }

    String statement() {
        String british = day + " " + month + " " + year;
        String not = isDenied ? "did not " : "";
        return switch (form) {
            case 0 ->
                surname() + " " + (isDenied ? "did not open" : "opened") + " a hospital in " + town + " with " + number
                        + " beds on " + british + ".";
            case 1 ->
                "On " + british + " " + surname() + " " + (isDenied ? "did not hire" : "hired") + " " + number
                        + " nurses in " + town + ".";
            case 2 ->
                person + " " + (isDenied ? "never sold" : "sold") + " the factory in " + town + " to " + number
                        + " investors on " + british + ".";
            case 3 ->
                "Engineer " + person + " rebuilt the bridge in " + town + " after a storm " + not
                        + (isDenied ? "destroy " : "destroyed ") + number + " houses on " + british + ".";
            default ->
                number + " fans were " + (isDenied ? "not " : "") + "arrested in " + town + " on " + british + " after "
                        + surname() + " cancelled the match.";
        };
    }

    String article() {
        return town + " notes\n\nThe council met at noon.\n" + sentence() + "\nNo further details were given.\n";
    }

    private String surname() {
        return person.substring(person.indexOf(' ') + 1);
    }
}
