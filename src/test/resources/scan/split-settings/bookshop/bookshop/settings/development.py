import os

from .base import *  # noqa

DEBUG = True
SECRET_KEY = "only-here"
ALLOWED_HOSTS = ["*"]
TOOLBAR_TOKEN = os.environ["TOOLBAR_TOKEN"]
