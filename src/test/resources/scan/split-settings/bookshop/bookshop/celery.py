import os

from celery import Celery

app = Celery("bookshop", broker=os.environ.get("REDIS_URL"))
