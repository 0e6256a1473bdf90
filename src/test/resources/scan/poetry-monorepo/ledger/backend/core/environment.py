import os

from django.core.exceptions import ImproperlyConfigured


def get_env(name, default=None):
    try:
        return os.environ[name]
    except KeyError:
        if default is None:
            raise ImproperlyConfigured(f"Set {name}")
        return default
