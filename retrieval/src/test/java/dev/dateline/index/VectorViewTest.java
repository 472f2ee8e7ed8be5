package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorViewTest {

    private static final int SIZE = 3_000;
    private static final int DIMENSIONS = 384;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final Random random = new Random(7);

    @Test
    void theNearestAreThoseThatComparingEveryVectorExactlyFinds() throws IOException {
        List<float[]> all = new ArrayList<>();
        try (VectorIndex index = new VectorIndex(folder, "some model", this::unexpected)) {
            try (VectorIndex.Writer writer = Objects.requireNonNull(index.write())) {
                for (int i = 0; i < SIZE; i++) {
                    all.add(vector());
                    writer.add(key(i), all.get(i));
                }
                for (int i = 0; i < SIZE; i += 10) {
                    writer.delete(key(i));
                }
                writer.commit("all of them");
            }
            try (VectorView view = index.view()) {
                for (int round = 0; round < 20; round++) {
                    float[] query = vector();

                    assertThat(view.nearest(query, 50).stream().map(VectorView.Neighbour::key))
                            .isEqualTo(IntStream.range(0, SIZE)
                                    .filter(i -> i % 10 != 0)
                                    .boxed()
                                    .sorted(Comparator.comparingDouble(i -> -VectorUtil.dotProduct(query, all.get(i))))
                                    .limit(50)
                                    .map(VectorViewTest::key)
                                    .toList());
                }
            }
        }
    }

    @Test
    void aRoughDotProductIsOffByLessThanAHundredth() {
        for (int round = 0; round < 200; round++) {
            float[] one = vector();
            float[] other = vector();

            assertThat(new CoarseVector(one).dot(new CoarseVector(other).bytes()))
                    .isCloseTo(VectorUtil.dotProduct(one, other), within(.01f));
        }
    }

    @Test
    void aVectorOfZerosIsNearNothing() {
        CoarseVector zeros = new CoarseVector(new float[DIMENSIONS]);

        assertThat(zeros.dot(new CoarseVector(vector()).bytes())).isZero();
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            // As of sentences, which all have much in common.
            vector[i] = (float) random.nextGaussian() + (i % 3);
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
