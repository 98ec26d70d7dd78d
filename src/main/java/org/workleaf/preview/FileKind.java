package org.workleaf.preview;

import java.nio.file.Path;

/** What a saved file is to the guide. */
enum FileKind {
    TEXT, BESIDE_TEXT, REGISTRY, TEMPLATE, WORDS, STYLE, ASSET, SETTINGS, NOTHING;

    /** @param name from the guide's folder */
    static FileKind of(Path name) {
        String file = name.toString();
        if (isHidden(name)) {
            return NOTHING;
        }
        return switch (name.getName(0).toString()) {
            case "content" -> file.endsWith(".md") ? TEXT : file.endsWith(".lock") ? REGISTRY : BESIDE_TEXT;
            case "templates" -> name.startsWith("templates/words") ? WORDS : TEMPLATE;
            case "assets" -> file.endsWith(".css") ? STYLE : ASSET;
            case "jbake.properties" -> SETTINGS;
            default -> NOTHING;
        };
    }

    /** Editors keep copies beside the files. */
    private static boolean isHidden(Path name) {
        for (Path part : name) {
            if (part.toString().startsWith(".") || part.toString().endsWith("~")) {
                return true;
            }
        }
        return false;
    }
}
