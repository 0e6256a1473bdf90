"""Prints the tokens of Python files as Python sees them; without one, the files to compare."""
import ast
import io
import os
import sys
import sysconfig
import tokenize
import zlib

FOLDERS = ["json", "http", "email", "unittest", "asyncio", "logging", "importlib", "urllib", "xml/dom", "concurrent/futures"]


def files():
    for folder in FOLDERS:
        path = os.path.join(sysconfig.get_paths()["stdlib"], folder)
        for name in sorted(os.listdir(path)):
            if name.endswith(".py"):
                print(os.path.join(path, name))


def show(path):
    with open(path, encoding="utf-8", newline="") as file:
        source = file.read()
    nested = 0
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        kind = tokenize.tok_name[token.type]
        line = token.start[0]
        if kind == "FSTRING_START":
            if nested == 0:
                print(line, "opaque")
            nested += 1
        elif kind == "FSTRING_END":
            nested -= 1
        elif nested:
            continue
        elif kind == "STRING":
            prefix = token.string[: min(token.string.index(quote) for quote in "'\"" if quote in token.string)]
            if set(prefix.lower()) & set("bf"):
                print(line, "opaque")
            else:
                value = ast.literal_eval(token.string).encode("utf-8", "replace")
                print(line, "text", len(value), zlib.crc32(value))
        elif kind in ("NAME", "NUMBER"):
            print(line, token.string)


if len(sys.argv) == 1:
    files()
else:
    for path in sys.argv[1:]:
        print("file", path)
        show(path)
