package dev.snowfort.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Applications of which a report would say the same, name by name: they share a page.
///
/// @param place of the first of them
/// @param names of all of them
record Alike(int place, ReviewedApplication first, List<String> names) {
    Alike {
        names = List.copyOf(names);
    }

    /// What a page says.
    private record Page(String exposure, List<String> findings, List<Said> directives) {
        static Page of(ReviewedApplication application) {
            return new Page(
                    Phrases.exposure(application.verdict()),
                    application.findings().stream()
                            .map(Phrases::findingWithField)
                            .toList(),
                    application.directives().stream().map(Said::of).toList());
        }
    }

    private record Said(Object value, Object fallback, Object price, String reason, Object remarks) {
        static Said of(ReviewedDirective directive) {
            return new Said(
                    directive.value(),
                    directive.fallback(),
                    directive.price(),
                    directive.reason(),
                    directive.remarks());
        }
    }

    /// In the order of the first of each.
    static List<Alike> of(Review review) {
        var firsts = new LinkedHashMap<Integer, List<String>>();
        var pages = pages(review);
        for (var place = 0; place < pages.size(); place++) {
            firsts.computeIfAbsent(pages.get(place), _ -> new ArrayList<>())
                    .add(review.applications().get(place).name());
        }
        return firsts.entrySet().stream()
                .map(first -> new Alike(first.getKey(), review.applications().get(first.getKey()), first.getValue()))
                .toList();
    }

    /// For each application the place of the first that is like it.
    static List<Integer> pages(Review review) {
        Map<Page, Integer> firsts = new LinkedHashMap<>();
        var pages = new ArrayList<Integer>();
        for (var application : review.applications()) {
            var place = pages.size();
            pages.add(firsts.computeIfAbsent(Page.of(application), _ -> place));
        }
        return pages;
    }

    /// `shop`, or `shop and 11 others`
    String title() {
        var others = names.size() - 1;
        return names.getFirst()
                + (others == 0 ? "" : others == 1 ? " and " + names.getLast() : " and " + others + " others");
    }
}
