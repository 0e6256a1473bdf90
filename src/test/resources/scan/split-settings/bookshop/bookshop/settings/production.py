import os
from os import getenv

from .base import *  # noqa

DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
STATIC_ROOT = os.environ.get("STATIC_ROOT")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ["DB_NAME"],
        "HOST": os.environ.get("DB_HOST", "localhost"),
    }
}
EMAIL_HOST = getenv("EMAIL_HOST", "localhost")
EMAIL_HOST_PASSWORD = os.environ["EMAIL_HOST_PASSWORD"]
PAYMENT_ENDPOINT = os.environ["PAYMENT_ENDPOINT"]
