package org.workleaf.jbake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The assets as the last build published them in each language, so that scripts and style sheets need not be put together again. */
final class KeptAssets {

    /**
     * @param raw    what all files below {@code assets} came to
     * @param assets what was made of them; nothing is wrong with it
     */
    private record Kept(ModelHash raw, Assets assets) {}

    private final Map<String, Kept> before = new HashMap<>();
    private final Map<String, Kept> now = new LinkedHashMap<>();

    /** What the files below {@code assets} come to. */
    static ModelHash raw(Map<String, byte[]> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
        return new ModelHash.Of().model(texts);
    }

    /** What was made of the same files, with the same words in them. */
    Optional<Assets> of(String language, ModelHash raw) {
        return Optional.ofNullable(before.get(language)).filter(kept -> kept.raw().equals(raw)).map(Kept::assets);
    }

    /** Notes the assets of this build, unless something is wrong with them: that is to be told again. */
    void keep(String language, ModelHash raw, Assets assets) {
        if (assets.problems().isEmpty()) {
            now.put(language, new Kept(raw, assets));
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int languages = in.readInt(); languages > 0; languages--) {
            before.put(in.readUTF(), new Kept(ModelHash.read(in), Assets.read(in)));
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(now.size());
        for (Map.Entry<String, Kept> each : now.entrySet()) {
            out.writeUTF(each.getKey());
            each.getValue().raw().write(out);
            each.getValue().assets().write(out);
        }
    }

    void clear() {
        before.clear();
    }
}
