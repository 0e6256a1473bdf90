import os

SECRET_KEY = "django-insecure-planted-secret-value"
DEBUG = True
ALLOWED_HOSTS = ["register.example.org", ".example.net", "localhost"]
INSTALLED_APPS = ["django.contrib.staticfiles"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "register",
        "USER": "register",
        "PASSWORD": os.environ.get("DB_PASSWORD", "planted-default-password"),
        "HOST": "127.0.0.1",
    }
}
STATIC_URL = "/assets/"
STATIC_ROOT = "/srv/static"
STATICFILES_STORAGE = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
WSGI_APPLICATION = "register.wsgi.application"
