package dev.dateline.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who and what one article names, as numbers of entities. */
final class Present {

    static final Present NOBODY = new Present(new int[0]);

    /** Looking through so many is as quick as looking one up. */
    private static final int FEW = 64;

    private final int[] numbers;
    private volatile @Nullable Map<Integer, Integer> places;

    /** @param numbers the most mentioned first */
    Present(int[] numbers) {
        this.numbers = numbers;
    }

    int[] numbers() {
        return numbers;
    }

    /** Those of {@code wanted} who are here, the most mentioned first. */
    int[] among(int[] wanted) {
        if (numbers.length <= FEW) {
            return Arrays.stream(numbers)
                    .filter(number -> contains(wanted, number))
                    .toArray();
        }
        Map<Integer, Integer> known = places();
        return Arrays.stream(wanted)
                .distinct()
                .filter(known::containsKey)
                .boxed()
                .sorted(Comparator.comparing(known::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static boolean contains(int[] numbers, int number) {
        for (int candidate : numbers) {
            if (candidate == number) {
                return true;
            }
        }
        return false;
    }

    /** By number, where it stands among the numbers. */
    private Map<Integer, Integer> places() {
        Map<Integer, Integer> known = places;
        if (known == null) {
            known = new HashMap<>();
            for (int place = 0; place < numbers.length; place++) {
                known.put(numbers[place], place);
            }
            places = known;
        }
        return known;
    }
}
