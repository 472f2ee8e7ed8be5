package dev.dateline.model.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.model.Environment;
import dev.dateline.model.HttpTransport;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a provider's models can be used now.
 *
 * @param provider what the names of its models begin with
 * @param address where it is, for a reader
 * @param state one line for a reader: {@code "reachable, 3 models"}, or what is missing
 * @param models full names of the models that it lists, such as {@code ollama/llama3.2}
 */
public record Availability(String provider, String address, String state, List<String> models) {

    public Availability {
        models = List.copyOf(models);
    }

    static Availability of(ModelProvider provider, Environment environment) {
        String address = environment.redact(provider.address("", environment));
        Optional<HttpRequest> listing = provider.listing(environment);
        if (listing.isEmpty()) {
            return new Availability(provider.name(), address, "not set up: " + provider.setup(), List.of());
        }
        try {
            String body = new HttpTransport().execute(listing.get()).body();
            List<String> models = names(provider.name(), body);
            return new Availability(provider.name(), address, "reachable, " + models.size() + " models", models);
        } catch (HttpException e) {
            String state =
                    e.statusCode() == 401 || e.statusCode() == 403 ? "the key was refused" : "reachable, but failing";
            return new Availability(provider.name(), address, state + " (HTTP " + e.statusCode() + ")", List.of());
        } catch (JsonProcessingException e) {
            return new Availability(
                    provider.name(), address, "reachable, but its list of models is no JSON", List.of());
        } catch (RuntimeException e) {
            return new Availability(provider.name(), address, "cannot be reached: " + provider.setup(), List.of());
        }
    }

    /** Ollama and Google list {@code models} by {@code name}, the others {@code data} by {@code id}. */
    private static List<String> names(String provider, String body) throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(body);
        List<String> names = new ArrayList<>();
        for (JsonNode model : json.has("data") ? json.path("data") : json.path("models")) {
            String name = model.path(model.has("id") ? "id" : "name").asText();
            names.add(provider + "/" + name.replaceFirst("^models/", "").replaceFirst(":latest$", ""));
        }
        return names;
    }
}
