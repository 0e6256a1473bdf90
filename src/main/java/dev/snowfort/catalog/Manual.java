package dev.snowfort.catalog;

import java.net.URI;
import java.net.URISyntaxException;

/// Where the manual of systemd has a directive.
///
/// @param page `systemd.exec(5)`
/// @param term what the page's heading above the directive begins with; several directives may share one
public record Manual(String page, String term) {
    private static final String SITE = "www.freedesktop.org";
    private static final String FOLDER = "/software/systemd/man/latest/";

    /// The page on the web, opened at the directive. Its headings have their own words for an anchor.
    public String address() {
        var name = page.substring(0, page.indexOf('('));
        try {
            return new URI("https", SITE, FOLDER + name + ".html", term).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
