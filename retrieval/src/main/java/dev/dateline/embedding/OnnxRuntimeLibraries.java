package dev.dateline.embedding;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/** The native libraries of ONNX Runtime: unpacked once, instead of into a new temporary folder at each start. */
final class OnnxRuntimeLibraries {

    /** The version of ONNX Runtime on the class path and the kind of machine, for example {@code 1.20.0 linux-x64}. */
    static final String VERSION =
            Objects.requireNonNullElse(OrtEnvironment.class.getPackage().getImplementationVersion(), "unknown") + " "
                    + platform();

    private static final String[] LIBRARIES = {"onnxruntime", "onnxruntime4j_jni"};

    private OnnxRuntimeLibraries() {}

    /** Loads the runtime, once for all models. Where somebody has already said where its libraries lie, that holds. */
    static synchronized OrtEnvironment load(UnpackedResource cache) throws IOException {
        if (System.getProperty("onnxruntime.native.path") == null) {
            for (String library : LIBRARIES) {
                String fileName = System.mapLibraryName(library);
                String resource = "/ai/onnxruntime/native/" + platform() + "/" + fileName;
                String property = "onnxruntime.native." + library + ".path";
                if (System.getProperty(property) == null && OrtEnvironment.class.getResource(resource) != null) {
                    System.setProperty(
                            property,
                            cache.unpack(OrtEnvironment.class, resource, fileName)
                                    .toAbsolutePath()
                                    .toString());
                }
            }
        }
        return NativeCalls.during(OrtEnvironment::getEnvironment);
    }

    /** The folder of the runtime's jar that holds the libraries for this machine. */
    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        return (os.startsWith("windows") ? "win" : os.startsWith("mac") ? "osx" : "linux")
                + "-"
                + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }
}
