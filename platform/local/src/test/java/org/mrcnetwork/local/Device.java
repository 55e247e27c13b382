package org.mrcnetwork.local;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** In whose hands a page is looked at. */
enum Device {
    ENGLISH_PHONE_BY_DAY("en-GB", 390, 844, ColorScheme.LIGHT),
    ENGLISH_DESK_AT_NIGHT("en-GB", 1280, 900, ColorScheme.DARK),
    ARABIC_PHONE_AT_NIGHT("ar", 390, 844, ColorScheme.DARK),
    ARABIC_DESK_BY_DAY("ar", 1280, 900, ColorScheme.LIGHT);

    final String language;
    final int width;
    final int height;
    final ColorScheme light;

    Device(String language, int width, int height, ColorScheme light) {
        this.language = language;
        this.width = width;
        this.height = height;
        this.light = light;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
