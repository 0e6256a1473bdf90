from decouple import Csv, config

SECRET_KEY = config("WIKI_SECRET_KEY")
DEBUG = config("DEBUG", default=True, cast=bool)
ALLOWED_HOSTS = config("WIKI_HOSTS", default="wiki.example.org", cast=Csv())
PAGE_TITLE = config("PAGE_TITLE", "Wiki")
LDAP_URL = config("LDAP_URL")
LDAP_PASSWORD = config("LDAP_PASSWORD", default="")
INSTALLED_APPS = ["django.contrib.staticfiles"]
WSGI_APPLICATION = "wiki.wsgi.app"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}}
STATIC_URL = config("STATIC_URL", default="/static/")
STATIC_ROOT = config("STATIC_ROOT", default="static")
