import json
import os

import redis
from django.core.management.base import BaseCommand

from notes import probe
from notes.models import Note


class Command(BaseCommand):
    help = "Does what the view work/ asks for, until it is stopped."

    def handle(self, **options):
        queue = redis.Redis.from_url(os.environ["REDIS_URL"])
        print("worker " + json.dumps(probe.itself()), flush=True)
        while True:
            item = queue.blpop("work", 60)
            if item:
                Note.objects.filter(pk=int(item[1])).update(done=True)
                print("did", int(item[1]), flush=True)
