package dev.dateline.model;

/**
 * A chat model as users name it: {@code ollama/llama3.2}.
 *
 * @param provider who runs it, lower case
 * @param model its name there, which may hold slashes itself
 */
public record ModelName(String provider, String model) {

    public ModelName {
        if (provider.isBlank() || model.isBlank()) {
            throw new IllegalArgumentException(
                    "not a model: '" + provider + "/" + model + "'; write PROVIDER/NAME, such as ollama/llama3.2");
        }
    }

    /** @throws IllegalArgumentException with a line for the user if {@code name} is not {@code PROVIDER/NAME} */
    public static ModelName parse(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "not a model: '" + name + "'; write PROVIDER/NAME, such as ollama/llama3.2");
        }
        return new ModelName(
                name.substring(0, slash).strip(), name.substring(slash + 1).strip());
    }

    @Override
    public String toString() {
        return provider + "/" + model;
    }
}
