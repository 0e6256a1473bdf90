package dev.snowfort.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Asks about what the applications of a deployment claim, and remembers the questions with their answers.
final class Inquiry {
    private final Claims claims;
    private final List<Answer<?>> answers = new ArrayList<>();

    private record Answer<T>(Function<Claims, T> question, T answer) {
        boolean holds(Claims now) {
            return question.apply(now).equals(answer);
        }
    }

    Inquiry(Claims claims) {
        this.claims = claims;
    }

    <T> T ask(Function<Claims, T> question) {
        var answer = question.apply(claims);
        answers.add(new Answer<>(question, answer));
        return answer;
    }

    /// Whether every question would be answered alike.
    boolean holds(Claims now) {
        return answers.stream().allMatch(answer -> answer.holds(now));
    }
}
