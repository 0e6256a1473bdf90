from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env(
    DEBUG=(bool, False),
    PAGE_SIZE=(int, 20),
)
environ.Env.read_env(BASE_DIR / ".env")

DEBUG = env("DEBUG")
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
PAGE_SIZE = env("PAGE_SIZE")
TIME_ZONE = env.str("SITE_TIME_ZONE", "UTC")
SITE_NAME = env("SITE_NAME")
DATABASES = {"default": env.db()}
CACHES = {"default": env.cache_url("REDIS_URL")}
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
MAPS_API_KEY = env("MAPS_API_KEY")
SENTRY_DSN = env("SENTRY_DSN", default=None)
PASSWORD_RESET_TIMEOUT = env.int("PASSWORD_RESET_TIMEOUT", default=3600)

INSTALLED_APPS = ["django.contrib.staticfiles", "notes"]
STATIC_URL = "/static/"
STATIC_ROOT = env("STATIC_ROOT", default=str(BASE_DIR / "static"))
STATICFILES_STORAGE = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
MEDIA_URL = "media/"
MEDIA_ROOT = env("MEDIA_ROOT", default="")
