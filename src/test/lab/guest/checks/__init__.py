"""The checks, in the order in which they run."""

from checks import serving, data, secrets, sandbox, neighbours, strangers, lifecycle  # noqa: F401, I001
