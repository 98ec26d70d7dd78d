package org.workleaf.jbake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What lists of models came to, by what they are made of: where the last build knows, they need not be made for it. */
final class KeptHashes {

    private final Map<ModelHash, ModelHash> before = new HashMap<>();
    private final Map<ModelHash, ModelHash> now = new ConcurrentHashMap<>();

    /**
     * @param source what the list is made of, and nothing else
     * @param making goes through the list
     */
    ModelHash of(ModelHash source, Supplier<ModelHash> making) {
        ModelHash known = before.get(source);
        ModelHash hash = known != null ? known : making.get();
        now.put(source, hash);
        return hash;
    }

    void read(DataInputStream in) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            before.put(ModelHash.read(in), ModelHash.read(in));
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(now.size());
        for (Map.Entry<ModelHash, ModelHash> each : now.entrySet()) {
            each.getKey().write(out);
            each.getValue().write(out);
        }
    }

    void clear() {
        before.clear();
    }
}
