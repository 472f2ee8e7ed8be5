package dev.dateline.names;

import dev.dateline.names.Learner.Reading;
import dev.dateline.names.finder.Lexicon;
import dev.dateline.names.finder.Sighting.Cue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins the forms that name the same entity everywhere, and says which short ones mean which long ones in an article. */
final class Clusters {

    private final Map<String, Form> forms;
    private final Set<String> common;
    private final Lexicon lexicon = Lexicon.get();
    private final Map<String, List<Form>> bySurname = new HashMap<>();
    private final Map<Form, Integer> numbers = new HashMap<>();
    private final List<List<Form>> members = new ArrayList<>();

    /** @param common words that are usually in lower case, so that they are names only with good reason */
    Clusters(Map<String, Form> forms, List<Reading> readings, Set<String> common) {
        this.forms = forms;
        this.common = common;
        spreadGivenNames();
        for (Reading reading : readings) {
            countLinks(ArticleForms.of(reading));
        }
        for (Form form : forms.values()) {
            if (form.hasSurname()) {
                bySurname
                        .computeIfAbsent(form.surname(), surname -> new ArrayList<>())
                        .add(form);
            }
        }
        joinNations();
        bySurname.values().forEach(Clusters::joinVariants);
        joinHyphens();
        expandAcronyms(readings);
        number();
    }

    /** The forms of each entity; an entity's number is its place in this list. */
    List<List<Form>> members() {
        return members;
    }

    /** The entities that {@code form} can mean in {@code article}; none if it is not sure at all. */
    Set<Integer> meant(Form form, ArticleForms article) {
        Set<Integer> meant = new LinkedHashSet<>();
        shortened(form, article).forEach(longer -> addNumber(longer, meant));
        if (meant.isEmpty()) {
            for (String expansion : form.expansions) {
                Form full = forms.get(expansion);
                if (full != null && (form.expansions.size() == 1 || article.has(full))) {
                    addNumber(full, meant);
                }
            }
        }
        if (meant.isEmpty()) {
            addNumber(form, meant);
        }
        if (meant.isEmpty()) {
            Set<Integer> namesakes = new HashSet<>();
            bySurname.getOrDefault(form.key, List.of()).forEach(namesake -> addNumber(namesake, namesakes));
            meant.addAll(namesakes.size() == 1 ? namesakes : Set.of());
        }
        return meant;
    }

    void addNumber(Form form, Set<Integer> to) {
        Integer number = numbers.get(form.root());
        if (number != null) {
            to.add(number);
        }
    }

    /** A first name that a person has somewhere makes persons of the others who have it and are nothing else. */
    private void spreadGivenNames() {
        Set<String> given = new HashSet<>();
        for (Form form : forms.values()) {
            if (!form.isSingle() && form.isSurelyPerson() && !lexicon.isNation(form.parts.getFirst())) {
                given.add(form.parts.getFirst());
            }
        }
        for (Form form : List.copyOf(forms.values())) {
            int size = form.parts.size();
            if (size > 1 && size < 5 && given.contains(form.parts.getFirst()) && form.kind() == Entity.Kind.UNKNOWN) {
                form.support(Cue.PERSON, 1);
            }
            int nation = nationality(form.parts);
            if (nation > 0 && form.mayBePerson() && isNamed(form, nation, given)) {
                String name = String.join(" ", form.parts.subList(nation, size));
                forms.computeIfAbsent(name, Form::new).takeOver(form, nation);
            }
        }
    }

    /** How many parts of a name are a nationality before two or more others: {@code "New Zealander Peter Jackson"}. */
    private int nationality(List<String> parts) {
        if (parts.size() > 3 && lexicon.isDemonym(parts.get(0) + " " + parts.get(1))) {
            return 2;
        }
        return parts.size() > 2 && lexicon.isDemonym(parts.getFirst()) ? 1 : 0;
    }

    /** Whether what follows the nationality that {@code form} begins with is a person's name. */
    private boolean isNamed(Form form, int nationality, Set<String> given) {
        Form surname = forms.get(form.surname());
        boolean twoMore = form.parts.size() == nationality + 2;
        return given.contains(form.parts.get(nationality))
                || twoMore && surname != null && surname.sightings() >= form.sightings();
    }

    /** The longer forms in an article that {@code single} can shorten there: by surname, else by given name. */
    private List<Form> shortened(Form single, ArticleForms article) {
        boolean addressed = article.reading().addressed().contains(single);
        if (!single.isSingle() || !addressed && lexicon.isPlace(single.key) || lexicon.isNation(single.key)) {
            return List.of();
        }
        boolean usual = common.contains(single.key);
        List<Form> bySurname = new ArrayList<>();
        List<Form> byGivenName = new ArrayList<>();
        for (Form form : article.longer(single.key)) {
            if (form.surname().equals(single.key)) {
                if (addressed || form.hasSurname() && (!usual || form.isSurelyPerson())) {
                    bySurname.add(form);
                }
            } else if (form.isSurelyPerson()) {
                byGivenName.add(form);
            }
        }
        return bySurname.isEmpty() ? byGivenName : bySurname;
    }

    private void countLinks(ArticleForms article) {
        for (Form form : article.reading().forms().keySet()) {
            List<Form> longer = shortened(form, article);
            form.linked += longer.isEmpty() ? 0 : 1;
            form.alone += longer.isEmpty() ? 1 : 0;
            int speaks = form.count(Cue.SPEAKER) + form.count(Cue.PERSON);
            for (Form person : longer) {
                boolean surname = person.surname().equals(form.key);
                person.shortened += surname ? 1 : 0;
                person.support(Cue.PERSON, surname && speaks > 0 ? 1 : 0);
            }
        }
    }

    private void joinNations() {
        Map<String, Form> nations = new HashMap<>();
        for (Form form : forms.values()) {
            Lexicon.Nation nation = lexicon.nation(form.key);
            if (nation != null) {
                nations.computeIfAbsent(nation.name(), name -> form).join(form);
            }
        }
    }

    /** Joins spellings and shortened forms among those with one surname, where only one of them can be meant. */
    private static void joinVariants(List<Form> namesakes) {
        for (Form form : namesakes) {
            List<Form> matches = namesakes.stream()
                    .filter(other -> form != other && PersonalName.canBeSame(form.parts, other.parts))
                    .filter(other -> form.isSurelyPerson() || other.isSurelyPerson())
                    .toList();
            boolean one = matches.stream()
                    .allMatch(a -> matches.stream().allMatch(b -> a == b || PersonalName.canBeSame(a.parts, b.parts)));
            if (one) {
                matches.forEach(match -> match.join(form));
            }
        }
    }

    private void joinHyphens() {
        for (Form form : forms.values()) {
            Form spaced = form.key.indexOf('-') < 0 ? null : forms.get(form.key.replace('-', ' '));
            if (spaced != null) {
                form.join(spaced);
            }
        }
    }

    /** Finds what an acronym stands for where no article writes it in brackets, but one has both. */
    private void expandAcronyms(List<Reading> readings) {
        Map<String, List<Form>> byInitials = new HashMap<>();
        for (Form form : forms.values()) {
            if (form.parts.size() > 2 && form.kind() != Entity.Kind.PERSON) {
                StringBuilder initials = new StringBuilder();
                form.parts.forEach(part -> initials.append(Character.toUpperCase(part.charAt(0))));
                byInitials
                        .computeIfAbsent(initials.toString(), key -> new ArrayList<>())
                        .add(form);
            }
        }
        for (Reading reading : readings) {
            for (Form form : reading.forms().keySet()) {
                List<Form> full = form.isAcronym() ? byInitials.getOrDefault(form.key, List.of()) : List.of();
                if (full.size() == 1 && reading.forms().containsKey(full.getFirst()) && !lexicon.isNation(form.key)) {
                    form.expansions.add(full.getFirst().key);
                }
            }
        }
    }

    private void number() {
        Map<Form, List<Form>> clusters = new LinkedHashMap<>();
        for (Form form : forms.values()) {
            if (!form.isSingle() || form.expansions.isEmpty() && isOwnName(form)) {
                clusters.computeIfAbsent(form.root(), root -> new ArrayList<>()).add(form);
            }
        }
        clusters.forEach((root, cluster) -> {
            numbers.put(root, members.size());
            members.add(cluster);
        });
    }

    /** Whether a single word is a name, not only the surname or given name of people who are named in full elsewhere. */
    private boolean isOwnName(Form single) {
        boolean shortens = bySurname.containsKey(single.key) || single.linked > 0;
        return lexicon.isNation(single.key)
                || lexicon.isPlace(single.key)
                || single.alone > (shortens ? 2 * single.linked : 0);
    }
}
