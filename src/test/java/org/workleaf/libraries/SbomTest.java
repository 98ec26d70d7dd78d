package org.workleaf.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The software bill of materials, which Maven's profile {@code sbom} creates. */
class SbomTest {

    @Test
    void theBillListsExactlyTheLibrariesOfTheProgram() throws Exception {
        String file = System.getProperty("sbom", "");
        assumeFalse(file.isEmpty(), "this run creates no bill of materials");
        JsonObject bill = JsonParser.parseString(Files.readString(Path.of(file))).getAsJsonObject();
        assertEquals("CycloneDX", bill.get("bomFormat").getAsString());
        Set<String> listed = new TreeSet<>();
        for (JsonElement each : bill.getAsJsonArray("components")) {
            JsonObject component = each.getAsJsonObject();
            listed.add(component.get("group").getAsString() + ":" + component.get("name").getAsString() + ":" + component.get("version").getAsString());
        }
        Set<String> expected = new TreeSet<>();
        Library.ofTheProgram().forEach(library -> expected.add(library.name() + ":" + library.version()));
        assertEquals(expected, listed);
    }
}
