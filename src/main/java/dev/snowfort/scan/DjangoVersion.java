package dev.snowfort.scan;

import java.util.List;

/// The version of Django that a project asks for, as far as it says one.
///
/// @param numbers `4, 2, 7`; empty when it is not known
record DjangoVersion(List<Integer> numbers) {
    private static final int OLDEST_WITH_STORAGES = 402;
    private static final int OLDEST_WITHOUT_STATICFILES_STORAGE = 501;

    DjangoVersion {
        numbers = List.copyOf(numbers);
    }

    /// Of an unknown version it is taken for granted.
    boolean hasStorages() {
        return numbers.isEmpty() || feature() >= OLDEST_WITH_STORAGES;
    }

    /// Whether `STATICFILES_STORAGE` still counts; of an unknown version not.
    boolean hasStaticfilesStorage() {
        return !numbers.isEmpty() && feature() < OLDEST_WITHOUT_STATICFILES_STORAGE;
    }

    private int feature() {
        return numbers.getFirst() * 100 + (numbers.size() > 1 ? numbers.get(1) : 0);
    }

    @Override
    public String toString() {
        return numbers.isEmpty()
                ? "Django"
                : "Django "
                        + String.join(".", numbers.stream().map(String::valueOf).toList());
    }
}
