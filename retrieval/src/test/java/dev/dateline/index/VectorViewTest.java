package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorViewTest {

    private static final int DIMENSIONS = 384;
    private static final int COUNT = 50;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final Random random = new Random(7);
    private final List<float[]> all = new ArrayList<>();

    @Test
    void theNearestOfAFewThousandAreThoseThatComparingEveryVectorFinds() throws IOException {
        try (VectorIndex index = filled(3_000);
                VectorView view = index.view()) {
            for (int round = 0; round < 20; round++) {
                float[] query = vector();

                assertThat(found(view, query)).hasSameElementsAs(nearest(query));
            }
        }
    }

    @Test
    void ofManyMoreHardlyOneOfTheNearestIsMissed() throws IOException {
        try (VectorIndex index = filled(30_000);
                VectorView view = index.view()) {
            int missed = 0;
            for (int round = 0; round < 20; round++) {
                float[] query = vector();
                Set<BytesRef> nearest = new HashSet<>(nearest(query));
                found(view, query).forEach(nearest::remove);
                missed += nearest.size();
            }

            assertThat(missed).as("of %d", 20 * COUNT).isLessThan(20);
        }
    }

    @Test
    void vectorsAddedLaterAreComparedAroundTheCentreOfTheFirst() throws IOException {
        filled(3_000).close();
        try (VectorIndex index = new VectorIndex(folder, "some model", this::unexpected)) {
            float[] later = vector();
            try (VectorIndex.Writer writer = Objects.requireNonNull(index.write())) {
                assertThat(writer.hasCentre()).isTrue();
                writer.add(VectorIndex.key("later"), later);
                writer.commit("one more");
            }
            try (VectorView view = index.view()) {
                assertThat(view.nearest(later, 1))
                        .extracting(VectorView.Neighbour::key)
                        .containsExactly(VectorIndex.key("later"));
            }
        }
    }

    @Test
    void whatAnotherProcessCommitsBeforeTheFirstWriteIsKept() throws IOException {
        try (VectorIndex before = new VectorIndex(folder, "some model", this::unexpected)) {
            filled(200).close();
            try (VectorIndex.Writer writer = Objects.requireNonNull(before.write())) {
                writer.commit("nothing new");
            }
            try (VectorView view = before.view()) {
                assertThat(view.size()).isEqualTo(180);
            }
        }
    }

    @Test
    void vectorsMayBeLongerThanLuceneAllowsForAGraph() throws IOException {
        float[] vector = new float[3_072];
        Arrays.fill(vector, (float) Math.sqrt(1.0 / vector.length));
        try (VectorIndex index = new VectorIndex(folder, "some model", this::unexpected)) {
            try (VectorIndex.Writer writer = Objects.requireNonNull(index.write())) {
                writer.addFirst(Map.of(key(1), vector));
                writer.commit("one");
            }
        }
        try (VectorIndex index = new VectorIndex(folder, "some model", this::unexpected);
                VectorView view = index.view()) {
            assertThat(view.cosine(vector, key(1))).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void anIndexWithoutVectorsHasNoNearest() throws IOException {
        try (VectorIndex index = new VectorIndex(folder, "some model", this::unexpected);
                VectorView view = index.view()) {
            assertThat(view.nearest(vector(), COUNT)).isEmpty();
        }
    }

    /** Every tenth vector is deleted again. */
    private VectorIndex filled(int size) throws IOException {
        VectorIndex index = new VectorIndex(folder, "some model", this::unexpected);
        try (VectorIndex.Writer writer = Objects.requireNonNull(index.write())) {
            Map<BytesRef, float[]> first = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                all.add(vector());
                if (i < 100) {
                    first.put(key(i), all.get(i));
                } else if (i == 100) {
                    writer.addFirst(first);
                }
                if (i >= 100) {
                    writer.add(key(i), all.get(i));
                }
            }
            for (int i = 0; i < size; i += 10) {
                writer.delete(key(i));
            }
            writer.commit("all of them");
        }
        return index;
    }

    private static List<BytesRef> found(VectorView view, float[] query) throws IOException {
        return view.nearest(query, COUNT).stream()
                .map(VectorView.Neighbour::key)
                .toList();
    }

    private List<BytesRef> nearest(float[] query) {
        double[] products = all.stream()
                .mapToDouble(vector -> VectorUtil.dotProduct(query, vector))
                .toArray();
        return IntStream.range(0, all.size())
                .filter(i -> i % 10 != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -products[i]))
                .limit(COUNT)
                .map(VectorViewTest::key)
                .toList();
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            // As of sentences, which all have much in common.
            vector[i] = (float) random.nextGaussian() + 2 * (i % 3);
        }
        return VectorUtil.l2normalize(vector);
    }

    private static BytesRef key(int i) {
        return VectorIndex.key("text " + i);
    }

    private void unexpected(String message) {
        throw new AssertionError(message);
    }
}
