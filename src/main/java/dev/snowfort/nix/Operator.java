package dev.snowfort.nix;

import java.util.Arrays;

/// The binary operators that the printer knows, and how Nix groups them. A higher level binds tighter.
enum Operator {
    CONCAT("++", 7, Chain.BOTH),
    PLUS("+", 6, Chain.LEFT),
    MINUS("-", 6, Chain.NONE),
    UPDATE("//", 5, Chain.BOTH),
    EQUAL("==", 4, Chain.NONE),
    UNEQUAL("!=", 4, Chain.NONE),
    AND("&&", 3, Chain.BOTH),
    OR("||", 2, Chain.BOTH),
    IMPLIES("->", 1, Chain.RIGHT);

    /// On which side an operation of the same operator needs no parentheses, because it means the same without.
    private enum Chain {
        NONE,
        LEFT,
        RIGHT,
        BOTH
    }

    final String symbol;
    final int level;
    private final Chain chain;

    Operator(String symbol, int level, Chain chain) {
        this.symbol = symbol;
        this.level = level;
        this.chain = chain;
    }

    static Operator of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator != MINUS && operator.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operator that can be printed: " + symbol));
    }

    boolean chainsLeft() {
        return chain == Chain.LEFT || chain == Chain.BOTH;
    }

    boolean chainsRight() {
        return chain == Chain.RIGHT || chain == Chain.BOTH;
    }

    /// Compared operands stay on the operator's line; those of the other operators line up below each other.
    boolean compares() {
        return this == EQUAL || this == UNEQUAL;
    }

    /// Whether it extends a set, a list or a text, so that the first operand may keep its place beside `=`.
    boolean extend() {
        return this == CONCAT || this == UPDATE || this == PLUS;
    }

    /// Whether `!x` is clear as an operand without parentheses.
    boolean isLogical() {
        return this == AND || this == OR || this == IMPLIES;
    }
}
