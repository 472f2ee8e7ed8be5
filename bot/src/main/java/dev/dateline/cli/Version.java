package dev.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** What was built when, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Enumeration<URL> manifests = Version.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
        while (manifests.hasMoreElements()) {
            try (InputStream in = manifests.nextElement().openStream()) {
                Attributes attributes = new Manifest(in).getMainAttributes();
                if (Main.class.getName().equals(attributes.getValue(Attributes.Name.MAIN_CLASS))) {
                    return new String[] {
                        "dateline " + attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION),
                        "built " + attributes.getValue("Build-Time") + ", running on Java "
                                + Runtime.version().feature()
                    };
                }
            }
        }
        return new String[] {"dateline, not from a jar"};
    }
}
