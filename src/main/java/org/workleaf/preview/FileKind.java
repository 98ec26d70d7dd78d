package org.workleaf.preview;

import java.nio.file.Path;

/** The kinds of files in a guide; the kind decides what the preview updates after a save. */
enum FileKind {
    PAGE, PAGE_FILE, REGISTRY, TEMPLATE, MESSAGES, STYLESHEET, ASSET, SETTINGS, IGNORED;

    /** @param name the path relative to the guide's folder */
    static FileKind of(Path name) {
        String file = name.toString();
        if (isHidden(name)) {
            return IGNORED;
        }
        return switch (name.getName(0).toString()) {
            case "content" -> file.endsWith(".md") ? PAGE : file.endsWith(".lock") ? REGISTRY : PAGE_FILE;
            case "templates" -> name.startsWith("templates/words") ? MESSAGES : TEMPLATE;
            case "assets" -> file.endsWith(".css") ? STYLESHEET : ASSET;
            case "jbake.properties" -> SETTINGS;
            default -> IGNORED;
        };
    }

    /** Editors store copies next to the files. */
    private static boolean isHidden(Path name) {
        for (Path part : name) {
            if (part.toString().startsWith(".") || part.toString().endsWith("~")) {
                return true;
            }
        }
        return false;
    }
}
