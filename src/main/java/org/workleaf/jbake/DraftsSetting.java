package org.workleaf.jbake;

import org.jbake.app.configuration.JBakeConfiguration;

/** Whether drafts are published: {@code render.drafts} in {@code jbake.properties}. */
final class DraftsSetting {

    static final String KEY = "render.drafts";

    private DraftsSetting() {}

    static boolean isEnabled(JBakeConfiguration config) {
        return Boolean.parseBoolean(String.valueOf(config.get(KEY)));
    }
}
