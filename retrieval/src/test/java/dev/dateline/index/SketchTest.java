package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {

    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 384, 1536})
    void takesWholeWordsOfABitADimension(int dimensions) {
        BytesRef sketch = new Sketch(new float[dimensions]).bytes(vector(dimensions));

        assertThat(sketch.length).isEqualTo((dimensions + 63) / 64 * 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 384, 1536})
    void nothingIsNearerThanTheVectorItselfNorFartherThanItsOpposite(int dimensions) {
        Sketch sketch = new Sketch(new float[dimensions]);
        float[] vector = vector(dimensions);
        float[] opposite = vector.clone();
        for (int i = 0; i < dimensions; i++) {
            opposite[i] = -vector[i];
        }
        Sketch.Query query = sketch.query(vector);

        int itself = nearness(query, sketch, vector);

        assertThat(itself).isPositive().isLessThanOrEqualTo(query.greatest());
        for (int round = 0; round < 100; round++) {
            assertThat(nearness(query, sketch, vector(dimensions)))
                    .isBetween(nearness(query, sketch, opposite), itself)
                    .isBetween(-query.greatest(), query.greatest());
        }
    }

    @Test
    void whatAllVectorsHaveInCommonDoesNotCount() {
        float[] common = {5, 5, 5, 5};
        Sketch sketch = new Sketch(common);
        Sketch.Query query = sketch.query(new float[] {6, 6, 4, 4});

        assertThat(nearness(query, sketch, new float[] {5.5f, 5.5f, 4.5f, 4.5f}))
                .isPositive();
        assertThat(nearness(query, sketch, new float[] {4.5f, 4.5f, 5.5f, 5.5f}))
                .isNegative();
    }

    private static int nearness(Sketch.Query query, Sketch sketch, float[] vector) {
        BytesRef bytes = sketch.bytes(vector);
        int[] nearness = new int[1];
        for (int word = 0; word < query.words(); word++) {
            query.addNearness(word, Sketches.words(bytes), word, nearness, 0, 1);
        }
        return nearness[0];
    }

    private float[] vector(int dimensions) {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
