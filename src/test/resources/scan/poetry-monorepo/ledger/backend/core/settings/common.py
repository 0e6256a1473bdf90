from core.environment import get_env
import dj_database_url

SECRET_KEY = get_env("SECRET_KEY")
INSTALLED_APPS = ["django.contrib.staticfiles", "rest_framework"]
HOSTS = get_env("ALLOWED_HOSTS")
ALLOWED_HOSTS = [host for host in HOSTS.split(",") if host]
DATABASES = {"default": dj_database_url.config(conn_max_age=600)}
STATIC_URL = "/static/"
STATIC_ROOT = get_env("STATIC_ROOT", "")
LEDGER_CURRENCY = get_env("LEDGER_CURRENCY", "EUR")
LOG_LEVEL = get_env("LOG_LEVEL")
