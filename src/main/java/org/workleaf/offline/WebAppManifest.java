package org.workleaf.offline;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.SiteSettingsModel;

/** Creates the web app manifest (W3C), with which a guide can be installed on a phone. */
public final class WebAppManifest {

    private static final Pattern ICON = Pattern.compile("icon-(?<maskable>maskable-)?(?<size>\\d+)\\.png");

    private WebAppManifest() {}

    /** The manifest of a site, with icons from its assets. */
    public static String json(SiteGuide guide, SiteSettings settings) {
        SiteSettingsModel site = settings.model();
        return json(site.title(), site.tagline(), site.language(), settings.colour(), new TreeMap<>(guide.assets()));
    }

    /**
     * Its URLs are relative to the site's root, where it is published.
     *
     * @param title    the name below the icon
     * @param tagline  the description; may be empty
     * @param language such as {@code en}
     * @param colour   the background colour, as in CSS
     * @param assets   published names by name; {@code icon-512.png}, {@code icon-maskable-512.png} and {@code icon.svg} are icons
     */
    public static String json(String title, String tagline, String language, String colour, Map<String, String> assets) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", title);
        manifest.put("short_name", title);
        if (!tagline.isEmpty()) {
            manifest.put("description", tagline);
        }
        manifest.put("lang", language);
        manifest.put("id", "./");
        manifest.put("start_url", "./index.html");
        manifest.put("scope", "./");
        manifest.put("display", "standalone");
        manifest.put("background_color", colour);
        manifest.put("theme_color", colour);
        manifest.put("icons", icons(assets));
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(manifest) + "\n";
    }

    private static List<Map<String, String>> icons(Map<String, String> assets) {
        List<Map<String, String>> icons = new ArrayList<>();
        assets.forEach((name, published) -> {
            Matcher icon = ICON.matcher(name);
            if (icon.matches()) {
                String size = icon.group("size");
                icons.add(icon(published, size + "x" + size, "image/png", icon.group("maskable") == null ? "any" : "maskable"));
            } else if (name.equals("icon.svg")) {
                icons.add(icon(published, "any", "image/svg+xml", "any"));
            }
        });
        return icons;
    }

    private static Map<String, String> icon(String source, String sizes, String type, String purpose) {
        Map<String, String> icon = new LinkedHashMap<>();
        icon.put("src", source);
        icon.put("sizes", sizes);
        icon.put("type", type);
        icon.put("purpose", purpose);
        return icon;
    }
}
